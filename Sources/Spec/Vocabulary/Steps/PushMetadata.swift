extension StepDefinition {
  /// See ``StepContext/pushMetadata(_:)``.
  static let pushMetadata = StepDefinition(
    sentence: "The host pushes the VM's metadata into its xenopsd.",
    waits: "until xenopsd serves and the database can be reached.",
    fails:
      "if a resume finds the metadata for its image nowhere; with known=refused, also if xenopsd knows the uuid.",
    example: Example(
      in: "start.host", of: "amended", with: ["as": "startTemporary"], mayFailByItself: true),
    actors: [.host],
    parameters: [
      .name("as", "The uuid under which the metadata is stored."),
      .optional("known", KnownUUID.self),
    ],
    footprint: { step in
      var reads: StateParts = [.host(.xenopsd), .database]
      if step.operation == .resume {
        reads.formUnion([.record(.hasBootRecord), .record(.imageHasMetadata)])
      }
      if step.secondValue() == KnownUUID.refused { reads.formUnion([.copy(step.name)]) }
      return Footprint(
        reads: reads, writes: [.copy(step.name)], effects: [.pushedMetadata]
      ).signalling(step.name)
        .adding([.xenopsd(.lastEvent)], where: .isRead([.xenopsd(.lastEvent)]))
    })

  enum KnownUUID: UInt8, ParameterValue {
    case replaced, refused

    static let meaning = "What happens when xenopsd knows the uuid already."

    var sentence: String {
      switch self {
      case .replaced: "Existing metadata is replaced."
      case .refused: "The step fails."
      }
    }
  }
}

extension StepContext {
  /// Puts the VM's configuration into the local xenopsd; for a resume, also the metadata for
  /// reading the suspend image, from `last_booted_record` or the image's disk.
  ///
  /// Waits for a xenopsd that is down: the message queue between the two daemons keeps the
  /// request.
  ///
  /// It also registers the VM in xapi's memory of events, whatever the uuid, and nothing is
  /// remembered of it: the next event is news.
  ///
  /// - Design: “Xenopsd changes”, ¶2.
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Xenopsd_metadata.push`.
  mutating func pushMetadata(_ instruction: InstructionView) -> Outcome {
    let isResume = instruction.operation == .resume
    guard pool[host].xenopsd == .up, pool.reachesDatabase(from: host) else { return .blocked }
    guard !isResume || record.hasMetadataOfImage else { return .failed }
    guard
      instruction.secondValue() == StepDefinition.KnownUUID.replaced
        || !local[instruction.name].isPresent
    else { return .failed }

    local[instruction.name].metadata = isResume ? .presentWithImage : .present
    if instruction.name == .original { signal() }
    if instruction.hasReader { local.lastEvent = .none }
    effects.insert(.pushedMetadata)
    return .done
  }
}
