extension PoolMachine {
  /// The actor of a transition, as named in traces.
  public func actorPhrase(of transition: Transition) -> String {
    let host = transition.thread.host.phrase
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
    case .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot, .xenopsdImports:
      return "\(host) xenopsd"
    case .step, .stepWithoutReply, .stepFails:
      return phrase(
        of: transition.thread.actor, on: transition.thread.host, at: transition.programCounter)
    }
  }

  /// The name of a kind of thread on a host.
  public func phrase(of actor: Actor, on host: Host, at position: UInt8) -> String {
    switch actor {
    case .master: "master xapi"
    case .host: "\(host.phrase) xapi call"
    case .peer: "\(host.phrase) xapi call"
    case .inspection: "\(host.phrase) xapi inspection"
    case .overview: "master xapi overview"
    case .monitor: "master xapi monitor"
    case .background:
      program.procedure(at: Int(position)) == .event
        ? "\(host.phrase) xapi events" : "\(host.phrase) xapi start-up"
    case .xenopsd, .receiver: "\(host.phrase) xenopsd"
    }
  }

  /// A transition in words, in the terms of the design.
  ///
  /// - Parameter before: the state before the transition.
  public func phrase(of transition: Transition, from before: PoolState) -> String {
    let isOfOtherMaster =
      transition.thread.actor == .master
      && before.other.master == HostReference(transition.thread.host)
    return isOfOtherMaster
      ? "\(commonPhrase(of: transition, from: before))  by the old master, \(transition.thread.host.phrase)"
      : commonPhrase(of: transition, from: before)
  }

  private func commonPhrase(of transition: Transition, from before: PoolState) -> String {
    let vm = transition.thread.vm.phrase
    let host = transition.thread.host.phrase
    switch transition.cause {
    case .request: return requestPhrase(transition, before)
    case .operatorActs: return operatorPhrase(transition)
    case .hostIsSilent: return "has not heard of \(host) for ten minutes: it is not live"
    case .hostIsHeardOf: return "hears of \(host): it is live"
    case .hostFences: return "resets the host, which is cut off"
    case .xenopsdNoticesReboot: return "notices that the guest of \(vm) has shut down for a reboot"
    case .xenopsdImports: return "imports the metadata of \(vm) that was queued"
    case .guest where transition.guestAction == .reboot: return "\(vm) reboots on \(host)"
    case .guest where transition.guestAction == .shutdown:
      return "\(vm) shuts itself down on \(host)"
    case .guest where transition.guestAction == .crash: return "\(vm) crashes on \(host)"
    case .guest where transition.guestAction == .ignore:
      return "\(vm) ignores the request of \(host)'s xenopsd"
    case .guest: return "\(vm) reports something on \(host)"
    case .fault: return faultPhrase(transition)
    case .hostBoots: return "boots, empty"
    case .hostIsReachable: return "can be reached again"
    case .databaseIsWritten: return "is written out: a rollback goes back to this"
    case .xapiStarts: return "starts again"
    case .xenopsdStarts: return "starts again"
    case .xenopsdNotices: return "notices that the domain of \(vm) has shut down"
    case .step: return stepPhrase(transition, before) + (transition.hasFailed ? "  fails" : "")
    case .stepWithoutReply:
      let consequence = transition.hasFailed ? "fails: the answer is lost" : "the answer is lost"
      return stepPhrase(transition, before) + "  \(consequence)"
    case .stepFails: return stepPhrase(transition, before) + "  fails by itself"
    }
  }

  private func stepPhrase(_ transition: Transition, _ before: PoolState) -> String {
    let instruction = program.instructions[Int(transition.programCounter)]
    let phrase = phrase(of: instruction, vm: transition.thread.vm)
    switch instruction.kind.definition.subject(instruction) {
    case .vm, .nothing: return phrase
    case .vmAndHostChosen: return "\(phrase) on \(Host(Int(transition.chosen)).phrase)"
    case .vmAndTarget:
      let context = StepContext(pool: before, thread: transition.thread, size: size)
      return "\(phrase), \(context.target(instruction.value())?.phrase ?? "which is null")"
    case .hostAtHand, .hostRead, .hostChosen:
      let host = host(of: transition, instruction, before)
      return instruction.kind.spelling + (host.map { " \($0.phrase)" } ?? "")
        + instruction.parameterList
    }
  }

  /// The host that a step is about, nil if it is about none.
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

  private func operatorPhrase(_ transition: Transition) -> String {
    let action = transition.operatorAction
    let object =
      action.concernsVM ? transition.thread.vm.phrase : Host(Int(transition.chosen)).phrase
    return "\(action.phrase) of \(object)"
  }

  /// A step with its VM and its parameters.
  public func phrase(of instruction: Instruction, vm: VM) -> String {
    let parameters = instruction.parameterPhrase
    let list = parameters.isEmpty ? "" : " " + parameters.joined(separator: " ")
    let subject = instruction.isAboutVM ? " \(vm.phrase)" : ""
    return instruction.kind.spelling + subject + list
  }

  private func requestPhrase(_ transition: Transition, _ before: PoolState) -> String {
    var phrase = "\(transition.operation.phrase) of \(transition.thread.vm.phrase)"
    if transition.operation.choosesHost { phrase += " to \(Host(Int(transition.chosen)).phrase)" }
    return transition.effects.contains(.admitted) ? phrase + ": admitted" : phrase
  }

  private func faultPhrase(_ transition: Transition) -> String {
    let (host, vm) = (transition.thread.host, transition.thread.vm)
    return transition.fault.definition.phrase(host, vm, model.hasHA)
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

  /// The parameters as ` key=value key=value`, empty if there are none.
  public var parameterList: String { parameterPhrase.map { " \($0)" }.joined() }

  /// The parameters as `key=value`, in the order of the vocabulary.
  var parameterPhrase: [String] {
    kind.definition.parameters.enumerated().compactMap { position, parameter in
      switch parameter.kind {
      case .name: "\(parameter.key)=\(position == 0 ? name.spelling : newName.spelling)"
      case .choice: choicePhrase(of: parameter, at: [choice, secondChoice, thirdChoice][position])
      }
    }
  }

  /// A choice in words, nil where a parameter is omitted.
  private func choicePhrase(of parameter: Parameter, at position: UInt8) -> String? {
    parameter.isOptional && !parameter.tellsDefault && position == 0
      ? nil : "\(parameter.key)=\(parameter.spellings[Int(position)])"
  }
}
