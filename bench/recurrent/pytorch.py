"""Milliseconds of a training step of an LSTM and a Linear layer with Adam in PyTorch: units, timesteps, features, batch,
threads."""
import sys
import time

import torch

units, timesteps, features, batch, threads = map(int, sys.argv[1:])
torch.set_num_threads(threads)
torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
lstm = torch.nn.LSTM(features, units, batch_first=True).to(device)
dense = torch.nn.Linear(units, 10).to(device)
optimizer = torch.optim.Adam([*lstm.parameters(), *dense.parameters()])
x = torch.randn(batch, timesteps, features, device=device)
y = torch.randint(0, 10, (batch,), device=device)
best = float("inf")
for _ in range(8):
    start = time.perf_counter()
    optimizer.zero_grad()
    loss = torch.nn.functional.cross_entropy(dense(lstm(x)[0][:, -1]), y)
    loss.backward()
    optimizer.step()
    loss.item()
    best = min(best, time.perf_counter() - start)
print(f"{1000 * best:.1f} PyTorch {torch.__version__}, {device}, {threads} threads")
