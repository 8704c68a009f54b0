extension StepEntry {
  /// See ``StepContext/saveImage(_:)``.
  static let saveImage = StepEntry(
    sentence: "xenopsd writes the memory to the suspend image and notes its size.",
    actors: [.xenopsd],
    parameters: [.name("name"), .choice("with", "memoryOnly", "metadata", isOptional: true)],
    canFail: true)
}

extension StepContext {
  /// Completes the image on disk; with `with` `metadata`, all that a resume needs is on the disk too.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_save`; the size is kept in `VmExtra`.
  mutating func saveImage(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].domain == .suspended, record.image != .none else {
      return .failed
    }

    record.image = .complete
    record.imageHasMetadata = instruction.secondChoice == 1
    local[instruction.name].metadata = .presentWithImage
    return .done
  }
}
