"""Write an ONNX model: tensors, operations, and what goes in and out.

Format: onnx.proto3, opset 18, and onnxruntime's own operators (`com.microsoft`).
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from skillsync.ai.embedding.protobuf import block, number, real, text

OPSET, MICROSOFT = 18, "com.microsoft"
FLOAT, UINT8, INT8, INT64 = 1, 2, 3, 7
_KINDS = {FLOAT: "float32", UINT8: "uint8", INT8: "int8", INT64: "int64"}
_REAL_OPTION, _WHOLE_OPTION = 1, 2


class Graph:
    """A model under construction. Every method returns the name of what it added."""

    def __init__(self) -> None:
        self._nodes: list[bytes] = []
        self._tensors: dict[str, bytes] = {}

    def constant(self, name: str, value: npt.ArrayLike, kind: int = FLOAT) -> str:
        """Add a tensor, once for each name."""
        if name not in self._tensors:
            array = np.asarray(value, dtype=_KINDS[kind])
            shape = b"".join(number(1, size) for size in array.shape)
            held = number(2, kind) + text(8, name) + block(9, array.tobytes())
            self._tensors[name] = block(5, shape + held)
        return name

    def add(self, operation: str, *inputs: str, domain: str = "", **options: float) -> str:
        """Add an operation with one output. "" stands for an input left out."""
        return self.add_many(operation, *inputs, outputs=1, domain=domain, **options)[0]

    def add_many(
        self, operation: str, *inputs: str, outputs: int, domain: str = "", **options: float
    ) -> list[str]:
        """Add an operation with several outputs."""
        names = [f"{operation}{len(self._nodes)}.{each}" for each in range(outputs)]
        self._add_node(operation, inputs, names, domain, options)
        return names

    def finish(self, result: str, *, inputs: Mapping[str, int], output: str) -> bytes:
        """Return the model. `inputs`: names and kinds; `result` leaves it as `output`, floats."""
        self._add_node("Identity", [result], [output], "", {})
        graph = b"".join((*self._nodes, text(2, output), *self._tensors.values()))
        graph += b"".join(block(11, _value(name, kind)) for name, kind in inputs.items())
        graph += block(12, _value(output, FLOAT))
        sets = (number(2, OPSET), text(1, MICROSOFT) + number(2, 1))
        return number(1, 8) + block(7, graph) + b"".join(block(8, each) for each in sets)

    def _add_node(
        self,
        operation: str,
        inputs: Sequence[str],
        outputs: Sequence[str],
        domain: str,
        options: Mapping[str, float],
    ) -> None:
        parts = [text(1, name) for name in inputs] + [text(2, name) for name in outputs]
        parts += [text(4, operation)]
        parts += [block(5, _option(name, value)) for name, value in options.items()]
        parts += [text(7, domain)] if domain else []
        self._nodes.append(block(1, b"".join(parts)))


def _option(name: str, value: float) -> bytes:
    if isinstance(value, int):
        return text(1, name) + number(3, value) + number(20, _WHOLE_OPTION)
    return text(1, name) + real(2, value) + number(20, _REAL_OPTION)


def _value(name: str, kind: int) -> bytes:
    """Return an input's or output's description; its shape is left open."""
    return text(1, name) + block(2, block(1, number(1, kind)))
