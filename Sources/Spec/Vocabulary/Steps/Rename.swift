extension StepDefinition {
  /// See ``StepContext/rename(_:)``.
  static let rename = StepDefinition(
    sentence: "xenopsd gives the VM's metadata and domain another uuid.",
    fails:
      "if xenopsd does not know the old uuid, or knows the new one. With part=domain the new one may be known, but must have no domain; part=oldMetadata looks only at the old one, part=newMetadata only at the new one.",
    example: Example(
      in: "migrate.source", of: "amended", with: ["from": "original", "to": "sourceTemporary"]),
    actors: [.xenopsd, .receiver],
    parameters: [
      .name("from", "The uuid that is given up."), .name("to", "The uuid that is taken."),
      .optional("part", RenamedPart.self),
    ],
    domains: { step in
      switch step.thirdValue(RenamedPart.self) {
      case .whole: .renames(step.name, to: step.newName)
      case .domain: .renamesDomain(step.name, to: step.newName)
      case .oldMetadata: .removesMetadata(step.name)
      case .newMetadata: .bringsMetadata(step.newName)
      }
    },
    footprint: { step in
      let (old, new) = (StateParts.copy(step.name), StateParts.copy(step.newName))
      switch step.thirdValue(RenamedPart.self) {
      case .whole:
        return Footprint(reads: [old, new], writes: [new], alters: [old], effects: [.renamed])
          .droppingEvent(step.name)
      case .domain:
        return Footprint(reads: [old, new], writes: [new], alters: [old], effects: [.renamed])
      case .oldMetadata:
        return Footprint(reads: [old], alters: [old]).droppingEvent(step.name)
      case .newMetadata: return Footprint(reads: [new], writes: [new])
      }
    })

  enum RenamedPart: UInt8, ParameterValue {
    case whole, domain, oldMetadata, newMetadata

    static let meaning = "What is renamed; the parts in their order make up the whole."

    var sentence: String {
      switch self {
      case .whole: "Domain and metadata at once."
      case .domain: "The domain only, whether or not xenopsd has metadata under the new uuid."
      case .oldMetadata: "Only the metadata under the old uuid, which is removed."
      case .newMetadata:
        "Only the metadata under the new uuid, which is added; fails if there is some already."
      }
    }
  }
}

extension StepContext {
  /// Renames domain and metadata together; drops a pending event of the old uuid and raises none.
  ///
  /// With `part`, it is one of three steps. `domain` gives the domain the new handle, if there is a
  /// domain; it does not look at the metadata of the new uuid. Then `oldMetadata` removes the
  /// metadata, and `newMetadata` adds it, or fails if there is some: by then the domain belongs to
  /// that, and what xenopsd knew of the old uuid is gone. A domain without metadata is one that
  /// xenopsd does not know: no operation and no clean-up finds it.
  ///
  /// - Deviation: without `part`, one step; xenstore and devices are not distinguished. A handle
  ///   that another domain of the host has already cannot be taken, as it could be in Xen.
  /// - Design: “Xenopsd changes”, ¶1 and ¶2.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_rename` (1751–1790): `B.VM.rename`,
  ///   `VM_DB.remove`, `VM_DB.add`, which raises if the key exists.
  mutating func rename(_ instruction: InstructionView) -> Outcome {
    let (old, new) = (instruction.name, instruction.newName)
    let part: StepDefinition.RenamedPart = instruction.thirdValue()
    switch part {
    case .whole:
      guard local[old].isPresent, !local[new].isPresent else { return .failed }

      local[new] = local[old]
      local[old] = VMCopy()
    case .domain:
      guard local[old].isPresent, local[new].domain == .none else { return .failed }
      guard local[old].domain != .none else { return .done }

      local[new].takeDomain(of: local[old])
      local[old].loseDomain()
    case .oldMetadata:
      guard local[old].isPresent else { return .failed }

      local[old].metadata = .absent
    case .newMetadata:
      guard !local[new].isPresent else { return .failed }

      local[new].metadata = .present
    }
    if old == .original, part == .whole || part == .oldMetadata { dropEvent() }
    if part == .whole || part == .domain { effects.insert(.renamed) }
    return .done
  }
}
