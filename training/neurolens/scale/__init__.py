"""Folders of pictures too large for a browser, with onnxruntime: `python3 -m neurolens.scale`."""
