extension StepEntry {
  /// See ``StepContext/saveImage(_:)``.
  static let saveImage = StepEntry(
    sentence: "xenopsd writes the memory to the suspend image and notes its size.",
    actors: [.xenopsd], parameters: [.name("name")], canFail: true)
}

extension StepContext {
  /// Completes the image on disk.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_save`; the size is kept in `VmExtra`.
  mutating func saveImage(_ instruction: Instruction) -> Outcome {
    guard local[instruction.name].domain == .suspended, record.image != .none else {
      return .failed
    }

    record.image = .complete
    local[instruction.name].metadata = .presentWithImage
    return .done
  }
}
