extension StepDefinition {
  /// See ``StepContext/saveMetadata(_:)``.
  static let saveMetadata = StepDefinition(
    sentence: "xapi saves what a resume will need from xenopsd in last_booted_record.",
    waits: "until the database can be reached; with from=xenopsd, also until xenopsd serves.",
    example: Example(
      in: "event", of: "amended", when: [.suspended, .noXenopsdOperation], mayFailByItself: true,
      onFailure: "event.again"),
    actors: [.background, .inspection],
    parameters: [.optional("from", MetadataSource.self)], remote: { _ in .write },
    footprint: { step in
      let source: StateParts =
        switch step.value(MetadataSource.self) {
        case .xenopsd: [.host(.xenopsd), .copy(.original)]
        case .reading: [.local(.observation)]
        }
      return Footprint(reads: source.union(.database), writes: [.record(.hasBootRecord)])
    })

  enum MetadataSource: UInt8, ParameterValue {
    case xenopsd, reading

    static let meaning = "Where the metadata that is saved comes from."

    var sentence: String {
      switch self {
      case .xenopsd: "xenopsd's current metadata; nothing is saved if it is gone."
      case .reading: "The thread's earlier reading, whether or not xenopsd still has it."
      }
    }
  }
}

extension StepContext {
  /// Reads the metadata of a suspended VM and writes it to the database.
  ///
  /// - Deviation: reading and writing are one step, unless `from` differs; metadata of a suspended
  ///   VM does not change.
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Xenopsd_metadata.pull`.
  mutating func saveMetadata(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    switch instruction.value(StepDefinition.MetadataSource.self) {
    case .xenopsd:
      guard pool[host].xenopsd == .up else { return .blocked }
      guard local[.original].metadata == .presentWithImage else { return .done }
    case .reading:
      guard locals.observation == .suspended else { return .done }
    }

    record.hasBootRecord = true
    return .done
  }
}
