"""Lets the tests import the package from wherever pytest is started; one thread: the networks are tiny, and a busy machine stalls on more."""

import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
torch.set_num_threads(1)
