/** Some of a recipe's fields that can be edited. */
export interface FieldsProps<Settings> {
  features: Settings;
  onChange(change: Partial<Settings>): void;
  /** What is wrong with a field, in words; undefined when nothing is. */
  problemOf(field: string): string | undefined;
}
