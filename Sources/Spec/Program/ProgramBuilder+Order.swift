extension ProgramBuilder {
  /// Checks that each step of a procedure stands where it can mean something.
  mutating func checkOrder(of steps: [StepDeclaration], in entry: Entry, isCleanUp: Bool) {
    let names = steps.map(\.step.value)
    for (index, step) in steps.enumerated() {
      if let reason = Self.misplacement(
        of: index, among: names, step: step, in: entry, isCleanUp: isCleanUp)
      {
        mistakes.append(
          DesignMistake(
            fact: .misplacedStep(step: step.step.value, reason: reason),
            origin: step.step.origin))
      }
      checkKnowledge(of: step, before: names[..<index])
      checkPair(at: index, of: steps)
    }
  }

  /// Why a step makes no sense at its place, nil when it does.
  private static func misplacement(
    of index: Int, among names: [String], step: StepDeclaration, in entry: Entry, isCleanUp: Bool
  ) -> String? {
    let before = names[..<index]
    let next = index + 1 < names.count ? names[index + 1] : nil
    let to = step.arguments.first { $0.key.value == "to" }?.value.value
    let how = step.arguments.first { $0.key.value == "how" }?.value.value
    let which = step.arguments.first { $0.key.value == "which" }?.value.value
    switch StepKind.allCases.first(where: { $0.spelling == names[index] }) {
    case .takeEvent where index != 0 || entry != .event || isCleanUp:
      return "it begins \"event\" and stands nowhere else"
    case let kind? where entry == .event && index == 0 && kind != .takeEvent && !isCleanUp:
      return "\"event\" begins with \"takeEvent\": before it there is no VM at hand"
    case let kind?
    where entry.actor == .master && index == 0 && !isCleanUp && kind != .admit
      && kind != .captureHost:
      return "the master's half of a call begins with \"admit\", or with \"captureHost\" before it"
    case .admit where before.contains("admit"):
      return "the call is admitted already"
    case .forward where next != "awaitReply":
      return "\"awaitReply\" must come right behind it"
    case .forward where to == "captured" && !before.contains("captureHost"):
      return "no \"captureHost\" before it has captured a host"
    case .callHost where !before.contains("forEachHost"),
      .awaitHost where before.last != "callHost":
      return names[index] == "callHost"
        ? "no \"forEachHost\" before it says which host"
        : "\"callHost\" must come right before it"
    case .callHost where next != "awaitHost":
      return "\"awaitHost\" must come right behind it"
    case .callDestination where next != "awaitDestination":
      return "\"awaitDestination\" must come right behind it"
    case .awaitDestination where before.last != "callDestination":
      return "\"callDestination\" must come right before it"
    case .awaitEvents where index == 0 && entry == .complete && !isCleanUp:
      return "nothing before it has happened that it could wait for"
    case .serveDatabase where entry != .masterStart:
      return "only \"master.start\" begins before the database is served"
    case .awaitHostLoss where index != 0 || entry != .hostLost || isCleanUp:
      return "it begins \"HA.monitor\" and stands nowhere else"
    case let kind? where entry == .hostLost && index == 0 && kind != .awaitHostLoss && !isCleanUp:
      return "\"HA.monitor\" begins with \"awaitHostLoss\": before it there is no host at hand"
    case .startProtected where entry != .startProtected,
      .some where entry == .startProtected && (index != 0 || names[0] != "startProtected"):
      return "\"HA.start_protected\" is this one step, which stands nowhere else"
    case .assertHost
    where which == "residentOn" && !before.contains("readRecord")
      && !before.contains("readResidentOn"):
      return "nothing before it reads where the VM is resident, as \"readRecord\" would"
    case .awaitReply where before.last != "forward":
      return "\"forward\" must come right before it"
    case .admitEvents where !isCleanUp && !before.contains("suppressEvents"):
      return "no \"suppressEvents\" before it has suppressed any"
    case .sendError where !isCleanUp:
      return "only a clean-up has a failure to tell of"
    case .writePowerState where to == "read" && entry.actor.hasReadings:
      return "only a call reads power_state to write it back"
    case .writePowerState where (to ?? "observed") == "observed" && !entry.actor.hasReadings:
      return "a call has observed nothing"
    case .writePowerState
    where to == "read" && entry.actor == .host && !before.contains("readPowerState"):
      return "no \"readPowerState\" before it has read any"
    case .setResidentOn
    where ["compareAndSet", "handOver"].contains(how) && !before.contains("readResidentOn"):
      return "no \"readResidentOn\" before it has read what to compare with"
    case .forward where !before.contains("admit"),
      .releaseOperation
    where !isCleanUp
      && !before.contains("admit"), .awaitCancelled where !before.contains("admit"):
      return "the call is not admitted yet"
    case .queueOperation where next != "awaitOperation":
      return "\"awaitOperation\" must come right behind it"
    case .awaitOperation where before.last != "queueOperation":
      return "\"queueOperation\" must come right before it"
    case .importMetadata where entry != .xenopsd(.migrate),
      .openStream where entry != .xenopsd(.migrate):
      return "only the source of a migration has a destination"
    case .copyMemory where before.contains("suspendDomain"):
      return "the guest has suspended by then"
    case .saveImage where entry != .xenopsd(.suspend):
      return "only a suspend has an image to write"
    case .restoreMemory where entry != .xenopsd(.resume):
      return "only a resume has an image to read"
    case .createSuspendImage where before.contains("queueOperation"):
      return "the operation that writes the image is over by then"
    case let kind? where kind.isHandshake && before.contains(names[index]):
      return "the handshake has each word once"
    case .awaitReady, .copyMemory, .sendMemory, .sendGoAhead, .awaitDone:
      return before.contains("openStream") ? nil : "no \"openStream\" before it has connected"
    default: return nil
    }
  }

  /// Checks that a `call` has nothing that writing it out would drop.
  mutating func checkCall(_ step: StepDeclaration) {
    for argument in step.arguments where argument.key.value != "procedure" {
      let reason = "it has no parameter \"\(argument.key.value)\", only \"procedure\" and \"when\""
      mistakes.append(
        DesignMistake(
          fact: .misplacedStep(step: "call", reason: reason), origin: argument.key.origin))
    }
    if let onFailure = step.onFailure {
      let reason = "\"onFailure\" belongs to the procedure that is called, or to its steps"
      mistakes.append(
        DesignMistake(
          fact: .misplacedStep(step: "call", reason: reason), origin: onFailure.origin))
    }
  }

  /// Checks that what a step's conditions ask for has been read before.
  private mutating func checkKnowledge(
    of step: StepDeclaration, before: ArraySlice<String>
  ) {
    for declared in step.when {
      guard let condition = Condition.allCases.first(where: { $0.spelling == declared.value }),
        let reader = condition.readers.first,
        step.step.value != StepKind.admit.spelling,
        !condition.readers.contains(where: { before.contains($0.spelling) })
      else { continue }
      mistakes.append(
        DesignMistake(
          fact: .misplacedCondition(
            condition, reason: "nothing before it reads that, as \"\(reader.spelling)\" would"),
          origin: declared.origin))
    }
  }
}

extension ProgramBuilder {
  /// Checks that a step that waits is passed over exactly when what it waits for is.
  fileprivate mutating func checkPair(at index: Int, of steps: [StepDeclaration]) {
    guard index > 0 else { return }
    let (before, step) = (steps[index - 1], steps[index])
    let waiting: [StepKind] = [.awaitReply, .awaitOperation]
    guard waiting.contains(where: { $0.spelling == step.step.value }),
      Set(step.when.map(\.value)) != Set(before.when.map(\.value))
    else { return }

    let reason = "its conditions must be those of the \"\(before.step.value)\" before it"
    mistakes.append(
      DesignMistake(
        fact: .misplacedStep(step: step.step.value, reason: reason), origin: step.step.origin))
  }
}

extension StepKind {
  /// Whether the step is one end of a word of a migration's handshake.
  fileprivate var isHandshake: Bool {
    switch self {
    case .awaitReady, .sendMemory, .sendGoAhead, .awaitDone, .sendReady, .receiveMemory,
      .awaitGoAhead, .sendDone:
      true
    default: false
    }
  }
}

extension Condition {
  /// The steps any of which reads what the condition asks; none for conditions of admission.
  var readers: [StepKind] {
    switch self {
    case .metadataPresent, .metadataAbsent, .running, .notRunning, .suspended, .notSuspended,
      .noXenopsdOperation:
      [.readXenopsd]
    case .noXapiOperation: [.readOperations]
    case .residentHere, .residentNowhere, .residentElsewhere: [.readResidentOn, .readRecord]
    case .recordHalted, .recordSuspended, .recordRunning, .recordRunningOrPaused,
      .recordNotRunningOrPaused:
      [.readRecord]
    case .listed, .notListed: [.listVMs, .sampleResidents]
    case .noCheckpoint: [.writePowerState]
    case let condition where condition.isPowerState: [.readPowerState]
    default: []
    }
  }
}
