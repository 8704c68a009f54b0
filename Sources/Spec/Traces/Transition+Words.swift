extension PoolMachine {
  /// Who acts in a transition, as a trace names it.
  public func actorWords(of transition: Transition) -> String {
    let host = transition.thread.host.words
    switch transition.cause {
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
      program.procedure(at: Int(position)) == .event
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
    switch transition.cause {
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
    switch instruction.kind.definition.subject(instruction) {
    case .vm, .nothing: return words
    case .vmAndHostChosen: return "\(words) on \(Host(Int(transition.chosen)).words)"
    case .vmAndTarget:
      let context = StepContext(pool: before, thread: transition.thread, size: size)
      return "\(words), \(context.target(instruction.value())?.words ?? "which is null")"
    case .hostAtHand, .hostRead, .hostChosen:
      let host = host(of: transition, instruction, before)
      return instruction.kind.spelling + (host.map { " \($0.words)" } ?? "")
        + instruction.parameterList
    }
  }

  /// The host that a step is about, nil when there is none.
  private func host(
    of transition: Transition, _ instruction: Instruction, _ before: PoolState
  ) -> Host? {
    let context = StepContext(pool: before, thread: transition.thread, size: size)
    return switch instruction.kind.definition.subject(instruction) {
    case .hostAtHand: context.locals.peer
    case .hostRead: context.locals.residentOn.host
    case .hostChosen: Host(Int(transition.chosen))
    case .vm, .nothing, .vmAndHostChosen, .vmAndTarget: nil
    }
  }

  private func operatorWords(_ transition: Transition) -> String {
    let action = transition.operatorAction
    let object = action.concernsVM ? transition.thread.vm.words : Host(Int(transition.chosen)).words
    return "\(action.words) of \(object)"
  }

  /// A step with its VM and its parameters.
  public func words(of instruction: Instruction, vm: VM) -> String {
    let parameters = instruction.parameterWords
    let list = parameters.isEmpty ? "" : " " + parameters.joined(separator: " ")
    let subject = instruction.isAboutVM ? " \(vm.words)" : ""
    return instruction.kind.spelling + subject + list
  }

  private func requestWords(_ transition: Transition, _ before: PoolState) -> String {
    var words = "\(transition.operation.words) of \(transition.thread.vm.words)"
    if transition.operation.choosesHost { words += " to \(Host(Int(transition.chosen)).words)" }
    return transition.effects.contains(.admitted) ? words + ": admitted" : words
  }

  private func faultWords(_ transition: Transition) -> String {
    let (host, vm) = (transition.thread.host, transition.thread.vm)
    return transition.fault.definition.words(host, vm, model.hasHA)
  }
}

extension Instruction {
  /// Whether the step is about one VM, which traces then name.
  var isAboutVM: Bool {
    switch kind.definition.subject(self) {
    case .vm, .vmAndTarget, .vmAndHostChosen: true
    case .hostAtHand, .hostRead, .hostChosen, .nothing: false
    }
  }

  /// The parameters as ` key=value key=value`, empty when there are none.
  public var parameterList: String { parameterWords.map { " \($0)" }.joined() }

  /// The parameters as `key=value`, in the order of the vocabulary.
  var parameterWords: [String] {
    kind.definition.parameters.enumerated().compactMap { position, parameter in
      switch parameter.kind {
      case .name: "\(parameter.key)=\(position == 0 ? name.spelling : newName.spelling)"
      case .choice: choiceWords(of: parameter, at: position == 0 ? choice : secondChoice)
      }
    }
  }

  /// A choice in words; nothing where a parameter is left out.
  private func choiceWords(of parameter: Parameter, at position: UInt8) -> String? {
    parameter.isOptional && !parameter.tellsDefault && position == 0
      ? nil : "\(parameter.key)=\(parameter.spellings[Int(position)])"
  }
}
