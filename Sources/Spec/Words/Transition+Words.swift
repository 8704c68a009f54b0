extension PoolMachine {
  /// Who acts in a transition, as a trace names it.
  public func actorWords(of transition: Transition) -> String {
    let host = transition.thread.host.words
    switch transition.kind {
    case .request: return "client"
    case .operatorActs: return "operator"
    case .hostIsSilent, .hostIsHeardOf: return "master xapi"
    case .hostFences: return "\(host) xhad"
    case .guest: return "guest"
    case .fault: return "fault"
    case .hostBoots, .hostIsReachable: return host
    case .databaseIsWritten: return "database"
    case .xapiStarts: return "\(host) xapi"
    case .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot: return "\(host) xenopsd"
    case .step, .stepWithoutReply:
      return words(
        of: transition.thread.actor, on: transition.thread.host, at: transition.programCounter)
    }
  }

  /// A kind of thread on a host.
  public func words(of actor: Actor, on host: Host, at position: UInt8) -> String {
    switch actor {
    case .master: "master xapi"
    case .host: "\(host.words) xapi call"
    case .peer: "\(host.words) xapi call"
    case .inspection: "\(host.words) xapi inspection"
    case .overview: "master xapi overview"
    case .monitor: "master xapi monitor"
    case .background:
      program.entry(at: Int(position)) == .event
        ? "\(host.words) xapi events" : "\(host.words) xapi start-up"
    case .xenopsd, .receiver: "\(host.words) xenopsd"
    }
  }

  /// What happens in a transition, in the words of the design.
  ///
  /// - Parameter before: the state that the transition leaves.
  public func words(of transition: Transition, from before: PoolState) -> String {
    let vm = transition.thread.vm.words
    let host = transition.thread.host.words
    switch transition.kind {
    case .request: return requestWords(transition, before)
    case .operatorActs: return operatorWords(transition)
    case .hostIsSilent: return "has not heard of \(host) for ten minutes: it is not live"
    case .hostIsHeardOf: return "hears of \(host): it is live"
    case .hostFences: return "resets the host, which is cut off"
    case .xenopsdNoticesReboot: return "notices that the guest of \(vm) has shut down for a reboot"
    case .guest where transition.guestAction == .reboot: return "\(vm) reboots on \(host)"
    case .guest where transition.guestAction == .shutdown:
      return "\(vm) shuts itself down on \(host)"
    case .guest: return "\(vm) reports something on \(host)"
    case .fault: return faultWords(transition)
    case .hostBoots: return "boots, empty"
    case .hostIsReachable: return "can be reached again"
    case .databaseIsWritten: return "is written out: a rollback goes back to this"
    case .xapiStarts: return "starts again"
    case .xenopsdStarts: return "starts again"
    case .xenopsdNotices: return "notices that the domain of \(vm) has shut down"
    case .step: return stepWords(transition, before) + (transition.hasFailed ? "  fails" : "")
    case .stepWithoutReply:
      let consequence = transition.hasFailed ? "fails: the answer is lost" : "the answer is lost"
      return stepWords(transition, before) + "  \(consequence)"
    }
  }

  private func stepWords(_ transition: Transition, _ before: PoolState) -> String {
    let instruction = program.instructions[Int(transition.programCounter)]
    let words = words(of: instruction, vm: transition.thread.vm)
    if transition.thread.actor != .monitor,
      instruction.kind == .callHost || instruction.kind == .awaitHost
    {
      let isOverview = transition.thread.actor == .overview
      let peer = isOverview ? before.overview.peer : before[transition.thread.host].background.peer
      return "\(instruction.kind.spelling) \(peer.words)\(instruction.parameterList)"
    }
    if transition.thread.actor == .monitor, let host = host(of: transition, before) {
      return "\(instruction.kind.spelling) \(host.words)\(instruction.parameterList)"
    }
    if instruction.kind == .startProtected {
      return "\(words) on \(Host(Int(transition.chosen)).words)"
    }
    guard instruction.kind == .forward else { return words }
    let context = StepContext(pool: before, thread: transition.thread, size: size)
    return "\(words), \(context.target(instruction.choice)?.words ?? "which is null")"
  }

  /// The host that a step of the monitor is about, nil when it is about a VM or about none.
  private func host(of transition: Transition, _ before: PoolState) -> Host? {
    let instruction = program.instructions[Int(transition.programCounter)]
    switch instruction.kind {
    case .awaitHostLoss: return Host(Int(transition.chosen))
    case .assertHost where instruction.secondChoice == 1: return before.monitor.residentOn.host
    case .assertHost, .setHostDead, .sampleResidents, .assertNoResidents, .forgetHost, .callHost,
      .awaitHost:
      return before.monitor.peer
    default: return nil
    }
  }

  private func operatorWords(_ transition: Transition) -> String {
    let action = transition.operatorAction
    let object = action.concernsVM ? transition.thread.vm.words : Host(Int(transition.chosen)).words
    return "\(action.words) of \(object)"
  }

  /// A step with the VM at hand and its parameters.
  public func words(of instruction: Instruction, vm: VM) -> String {
    let parameters = instruction.parameterWords
    let list = parameters.isEmpty ? "" : " " + parameters.joined(separator: " ")
    let subject = instruction.kind.concernsVM ? " \(vm.words)" : ""
    return instruction.kind.spelling + subject + list
  }

  private func requestWords(_ transition: Transition, _ before: PoolState) -> String {
    var words = "\(transition.operation.words) of \(transition.thread.vm.words)"
    if transition.operation.choosesHost { words += " to \(Host(Int(transition.chosen)).words)" }
    return transition.effects.contains(.admitted) ? words + ": admitted" : words
  }

  private func faultWords(_ transition: Transition) -> String {
    let host = transition.thread.host.words
    let vm = transition.thread.vm.words
    return switch transition.fault {
    case .xapiRestart: "\(host)'s xapi dies"
    case .xenopsdRestart: "\(host)'s xenopsd dies"
    case .migrationLinkLoss: "the migration of \(vm) to \(host) loses its connection"
    case .hostCrash: "\(host) loses its power"
    case .hostLoss: "\(host) loses its power for good"
    case .managementPartition: "\(host) is cut off from the management network"
    case .databaseRollback:
      "\(host)'s xapi dies, and the database goes back to what was written out"
    case .masterFailover where model.hasHA: "xhad makes \(host) the master"
    case .masterFailover: "an operator makes \(host) the master, with the database that it has"
    case .replyLoss: "the answer of \(host) to a call on \(vm) is lost"
    }
  }
}

extension StepKind {
  /// Whether the step is about one VM, which traces then name.
  var concernsVM: Bool {
    switch self {
    case .forEachVM, .forEachHost, .serveDatabase, .callHost, .awaitHost, .listVMs,
      .cancelMigrations, .injectBarrier, .beginOverview, .syncDatabase,
      .awaitCalls, .awaitIdle, .openAdmission, .closeAdmission, .assertHost, .setHostDead,
      .sampleResidents,
      .assertNoResidents, .forgetHost, .awaitHostLoss:
      false
    default: true
    }
  }
}

extension Instruction {
  /// The parameters as ` key=value key=value`, empty when there are none.
  public var parameterList: String { parameterWords.map { " \($0)" }.joined() }

  /// The parameters as `key=value`, in the order of the vocabulary.
  var parameterWords: [String] {
    kind.entry.parameters.enumerated().compactMap { position, parameter in
      switch parameter.kind {
      case .name: "\(parameter.key)=\(position == 0 ? name.spelling : newName.spelling)"
      case .choice(let words):
        choiceWords(words, of: parameter, at: position == 0 ? choice : secondChoice)
      }
    }
  }

  /// A choice in words; nothing where a parameter is left out.
  private func choiceWords(
    _ words: [String], of parameter: Parameter, at position: UInt8
  ) -> String? {
    parameter.isOptional && !parameter.tellsDefault && position == 0
      ? nil : "\(parameter.key)=\(words[Int(position)])"
  }
}
