extension StepDefinition {
  /// See ``StepContext/shutDownGuest(_:)``.
  static let shutDownGuest = StepDefinition(
    sentence: "xenopsd asks the guest to shut down or to reboot, and waits until it has.",
    waits:
      "while the guest ignores the request, with waits=untilCancelled until a client cancels, with waits=forever for ever.",
    fails:
      "if there is no domain, or it is half built, paused or suspended; if the guest ignores the request, with waits=untilLimit at once and with waits=untilCancelled once a client has cancelled.",
    example: Example(in: "cleanShutdown.xenopsd", of: "amended", with: ["name": "original"]),
    actors: [.xenopsd], parameters: [.name("name"), .optional("waits", Patience.self)],
    domains: { .needs($0.name) }, traits: [.asksGuest],
    footprint: { step in
      var footprint = Footprint(reads: [.copy(step.name)], alters: [.copy(step.name)])
        .adding(.askingGuest(step.secondValue()))
      if step.operation.reboots { footprint.writes.formUnion([.record(.isDownForReboot)]) }
      return footprint
    })

  enum Patience: UInt8, ParameterValue {
    case untilLimit, untilCancelled, forever

    static let meaning = "How long xenopsd waits for a guest that ignores its request."

    var sentence: String {
      switch self {
      case .untilLimit: "If the guest ignores the request, the step fails after a while."
      case .untilCancelled:
        "If the guest ignores the request, the step waits until it is cancelled."
      case .forever: "If the guest ignores the request, the step waits for ever."
      }
    }
  }
}

extension Footprint {
  /// See ``StepContext/outcomeWhenIgnored(_:)``.
  static func askingGuest(_ patience: StepDefinition.Patience) -> Footprint {
    Footprint(
      reads: patience == .untilCancelled
        ? [.xenopsd(.isIgnored), .xenopsd(.isCancelled)] : [.xenopsd(.isIgnored)])
  }
}

extension StepContext {
  /// Makes the guest shut itself down, in a reboot for a reboot.
  ///
  /// A guest that has already shut itself down, for whatever reason, is acceptable.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_shutdown_domain`: a minute for the guest to
  ///   acknowledge the request, twenty for it to shut down.
  mutating func shutDownGuest(_ instruction: InstructionView) -> Outcome {
    let reboots = instruction.operation.reboots
    switch local[instruction.name].knownDomain {
    case .running, .rebooting:
      if local[instruction.name].isExecuting, local.operation.isIgnored {
        return outcomeWhenIgnored(instruction.secondValue())
      }

      local[instruction.name].domain = reboots ? .rebooting : .shutOff
      if reboots { record.isDownForReboot = true }
    case .shutOff: break
    case .none, .building, .built, .suspended, .superseded: return .failed
    }
    return .done
  }

  /// The outcome of a step whose request the guest ignores.
  @inline(__always)
  func outcomeWhenIgnored(_ patience: StepDefinition.Patience) -> Outcome {
    switch patience {
    case .untilLimit: .failed
    case .untilCancelled: local.operation.isCancelled ? .failed : .blocked
    case .forever: .blocked
    }
  }
}
