"""The exported model as ONNX, for the engines that read it: `python3 -m neurolens.onnx`."""
