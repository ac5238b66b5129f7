"""Read the weights of MiniLM out of the packaged graph: int8 matrices with a scale per column."""

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from skillsync.ai.embedding.protobuf import read_fields

LAYERS = 6
SIZE = 384

Floats = npt.NDArray[np.float32]
Tensors = dict[str, npt.NDArray[Any]]

# onnx.proto3: what stands under which number.
_MODEL_GRAPH, _GRAPH_NODE, _GRAPH_TENSOR, _NODE_INPUT, _NODE_OPERATION = 7, 1, 5, 1, 4
_TENSOR_SHAPE, _TENSOR_TYPE, _TENSOR_NAME, _TENSOR_BYTES = 1, 2, 8, 9
_TYPES: dict[int, np.dtype[Any]] = {1: np.dtype("<f4"), 3: np.dtype("i1")}


class OtherModel(Exception):
    """The file holds another model than all-MiniLM-L6-v2 with int8 weights."""


class Matrix(NamedTuple):
    """A weight matrix, shape (inputs, outputs): `values` int8, times `scales` per output."""

    values: npt.NDArray[np.int8]
    scales: Floats


class Norm(NamedTuple):
    """Gain and shift of a layer normalization."""

    gain: Floats
    shift: Floats


class Layer(NamedTuple):
    """One transformer layer (Vaswani et al. 2017), in the order of use."""

    query_key_value: Matrix
    query_key_value_bias: Floats
    mixing: Matrix
    mixing_bias: Floats
    mixing_norm: Norm
    widening: Matrix
    widening_bias: Floats
    narrowing: Matrix
    narrowing_bias: Floats
    narrowing_norm: Norm


class Weights(NamedTuple):
    """All of MiniLM. `words`: a row and a scale per token; `places`: floats per position."""

    words: npt.NDArray[np.int8]
    word_scales: Floats
    places: Floats
    norm: Norm
    layers: list[Layer]


def read_weights(path: Path) -> Weights:
    """Return the weights in the ONNX file at `path`. Raises OtherModel, or OSError."""
    try:
        tensors, used = _read_graph(memoryview(path.read_bytes()))
        names = [name for name in used if f"{name}_q" in tensors]
        if len(names) != LAYERS * 6:
            raise OtherModel(f"It has {len(names)} weight matrices, not {LAYERS * 6}.")
        start = "inner.embeddings"
        places = tensors[f"{start}.position_embeddings.weight_q"].astype(np.float32)
        places *= tensors[f"{start}.position_embeddings.weight_scale"]
        return Weights(
            words=tensors[f"{start}.word_embeddings.weight_q"],
            word_scales=tensors[f"{start}.word_embeddings.weight_scale"],
            # Every text is of the first kind; the second one is for pairs.
            places=places + tensors[f"{start}.token_type_embeddings.weight"][0],
            norm=_norm(tensors, start),
            layers=[_layer(tensors, names, each) for each in range(LAYERS)],
        )
    except (KeyError, ValueError) as error:
        raise OtherModel(str(error)) from error


def _layer(tensors: Tensors, names: list[str], place: int) -> Layer:
    matrices = [
        Matrix(tensors[f"{name}_q"], tensors[f"{name}_scale"].reshape(-1))
        for name in names[place * 6 : place * 6 + 6]
    ]
    shapes = [each.values.shape for each in matrices]
    if shapes != [(SIZE, SIZE)] * 4 + [(SIZE, 4 * SIZE), (4 * SIZE, SIZE)]:
        raise OtherModel(f"Layer {place} has matrices of other shapes.")
    start = f"inner.encoder.layer.{place}"
    thirds = [tensors[f"{start}.attention.self.{each}.bias"] for each in ("query", "key", "value")]
    return Layer(
        query_key_value=Matrix(
            np.concatenate([each.values for each in matrices[:3]], axis=1),
            np.concatenate([each.scales for each in matrices[:3]]),
        ),
        query_key_value_bias=np.concatenate(thirds),
        mixing=matrices[3],
        mixing_bias=tensors[f"{start}.attention.output.dense.bias"],
        mixing_norm=_norm(tensors, f"{start}.attention.output"),
        widening=matrices[4],
        widening_bias=tensors[f"{start}.intermediate.dense.bias"],
        narrowing=matrices[5],
        narrowing_bias=tensors[f"{start}.output.dense.bias"],
        narrowing_norm=_norm(tensors, f"{start}.output"),
    )


def _norm(tensors: Tensors, start: str) -> Norm:
    return Norm(tensors[f"{start}.LayerNorm.weight"], tensors[f"{start}.LayerNorm.bias"])


def _read_graph(model: memoryview) -> tuple[Tensors, list[str]]:
    """Return the tensors by name, and the second operand of each matrix product in order."""
    tensors: Tensors = {}
    used = []
    for part, graph in read_fields(model):
        if part != _MODEL_GRAPH or isinstance(graph, int):
            continue
        for field, value in read_fields(graph):
            if isinstance(value, int):
                continue
            if field == _GRAPH_TENSOR:
                name, tensor = _read_tensor(value)
                tensors[name] = tensor
            elif field == _GRAPH_NODE:
                used += _second_of_product(value)
    return tensors, used


def _second_of_product(node: memoryview) -> list[str]:
    inputs, operation = [], ""
    for field, value in read_fields(node):
        if isinstance(value, int):
            continue
        if field == _NODE_INPUT:
            inputs.append(str(value, "utf-8"))
        elif field == _NODE_OPERATION:
            operation = str(value, "utf-8")
    return inputs[1:2] if operation == "MatMul" else []


def _read_tensor(message: memoryview) -> tuple[str, npt.NDArray[Any]]:
    shape, kind, name, content = [], 0, "", memoryview(b"")
    for field, value in read_fields(message):
        if field == _TENSOR_SHAPE:
            shape += _numbers(value)
        elif field == _TENSOR_TYPE and isinstance(value, int):
            kind = value
        elif field == _TENSOR_NAME and not isinstance(value, int):
            name = str(value, "utf-8")
        elif field == _TENSOR_BYTES and not isinstance(value, int):
            content = value
    if kind not in _TYPES or not len(content):
        # Small integers that only the packaged graph needs.
        return name, np.zeros(0, dtype=np.float32)
    return name, np.frombuffer(content, dtype=_TYPES[kind]).reshape(shape)


def _numbers(value: int | memoryview) -> list[int]:
    """Return the numbers of a repeated field, which may be packed into one."""
    if isinstance(value, int):
        return [value]
    numbers, shift, number = [], 0, 0
    for byte in value:
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            numbers.append(number)
            number = shift = 0
    return numbers
