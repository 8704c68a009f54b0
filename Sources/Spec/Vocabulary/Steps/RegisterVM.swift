extension StepDefinition {
  /// See ``StepContext/registerVM(_:)``.
  static let registerVM = StepDefinition(
    sentence: "xapi registers the VM in its memory of events, and remembers nothing of it.",
    waits: "with of=knownVM, until xenopsd serves.",
    example: Example(in: "migrate.complete", of: "current", with: ["of": "knownVM"]),
    actors: [.background, .host, .peer],
    parameters: [.optional("of", RegisteredVMs.self)],
    footprint: { step in
      let isConditional = step.value() == RegisteredVMs.knownVM
      return Footprint(
        reads: isConditional ? [.host(.xenopsd), .copy(.original)] : []
      ).adding([.xenopsd(.lastEvent)], where: .isRead([.xenopsd(.lastEvent)]))
    })

  enum RegisteredVMs: UInt8, ParameterValue {
    case anyVM, knownVM

    static let meaning = "The VMs that are registered."

    var sentence: String {
      switch self {
      case .anyVM: "Any VM."
      case .knownVM: "Only a VM that the local xenopsd knows by its own uuid."
      }
    }
  }
}

extension StepContext {
  /// Makes an empty entry for the VM in xapi's memory of events, so that the next event is news.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `add_caches`.
  mutating func registerVM(_ instruction: InstructionView) -> Outcome {
    if instruction.value() == StepDefinition.RegisteredVMs.knownVM {
      guard pool[host].xenopsd == .up else { return .blocked }
      guard local[.original].isPresent else { return .done }
    }
    guard instruction.hasReader else { return .done }

    local.lastEvent = .none
    return .done
  }
}
