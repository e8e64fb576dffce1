"""Opening ONNX files so that one sentence's result depends on nothing but the sentence."""

import os
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.network.weights import WeightsError, weight_file

# onnxruntime reports its use to its makers unless this is set before it is imported; Dateline never calls anyone.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime


class Session:
    """An ONNX graph on one CPU core; calls may come from several threads."""

    def __init__(self, name: str) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(weight_file(name)), options, providers=["CPUExecutionProvider"]
            )
        except onnxruntime.capi.onnxruntime_pybind11_state.OnnxRuntimeException as error:
            raise WeightsError(f"the language model's {name} cannot be read: run `dateline doctor`") from error

    def __call__(self, **inputs: NDArray[Any]) -> list[NDArray[np.float32]]:
        """The graph's outputs in their order."""
        outputs: list[NDArray[np.float32]] = self._session.run(None, inputs)
        return outputs
