extension StepDefinition {
  /// See ``StepContext/saveImage(_:)``.
  static let saveImage = StepDefinition(
    sentence: "xenopsd writes the memory to the suspend image and notes its size.",
    fails: "if the domain is not suspended, or there is no disk for the image.",
    example: Example(
      in: "suspend.xenopsd", of: "amended", with: ["name": "original", "with": "metadata"],
      mayFailByItself: true),
    actors: [.xenopsd],
    parameters: [.name("name"), .optional("with", ImageContents.self)],
    placement: { _ in [.only(in: [.xenopsd(.suspend)], "only a suspend has an image to write")] },
    footprint: { step in
      var footprint = Footprint(
        reads: [.copy(step.name), .record(.image)], writes: [.record(.image)],
        alters: [.copy(step.name), .record(.imageHasMetadata)])
      if step.secondValue() == ImageContents.metadata {
        footprint.writes.formUnion([.record(.imageHasMetadata)])
      }
      return footprint
    })

  enum ImageContents: UInt8, ParameterValue {
    case memoryOnly, metadata

    static let meaning = "What is written to the disk."

    var sentence: String {
      switch self {
      case .memoryOnly:
        "The memory; the rest of what a resume needs is in last_booted_record alone."
      case .metadata: "The memory, and all that a resume needs."
      }
    }
  }
}

extension StepContext {
  /// Completes the image on disk; with `with` `metadata`, the disk also gets all that a resume
  /// needs.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_save`; the size is kept in `VmExtra`.
  mutating func saveImage(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].knownDomain == .suspended, record.image != .none else {
      return .failed
    }

    record.image = .complete
    record.imageHasMetadata = instruction.secondValue() == StepDefinition.ImageContents.metadata
    local[instruction.name].metadata = .presentWithImage
    return .done
  }
}
