extension StepDefinition {
  /// See ``StepContext/releaseOperation(_:)``.
  static let releaseOperation = StepDefinition(
    sentence: "The master takes the operation out of current_operations.",
    ends:
      "with result=asRecorded, if the database shows what the call was to do: the call has succeeded.",
    example: Example(
      in: "join", of: "amended", with: ["reservation": "cleared", "result": "asRecorded"]),
    actors: [.master],
    parameters: [
      .optional("reservation", Reservations.self), .optional("result", CallResult.self),
    ],
    placement: { step in
      var placement: [Placement] = [
        .after([.admit], "the call is not admitted yet", unlessCleanUp: true)
      ]
      if step.secondValue() == CallResult.asRecorded {
        placement.append(.inCleanUp("a call that has not failed succeeds"))
      }
      return placement
    },
    footprint: { step in
      var footprint = Footprint(
        reads: [.call(.hasLostLock)],
        alters: step.value() == Reservations.cleared
          ? [.record(.operations), .record(.scheduledOn)] : [.record(.operations)])
      if step.secondValue() == CallResult.asRecorded {
        switch step.operation {
        case .start, .resume:
          footprint.reads.formUnion([
            .record(.powerState), .record(.residentOn), .call(.chosen),
          ])
        case .migrate:
          footprint.reads.formUnion([
            .record(.powerState), .record(.residentOn), .call(.chosen), .call(.host),
          ])
        case .suspend:
          footprint.reads.formUnion([.record(.powerState), .record(.residentOn), .validity])
        default: break
        }
      }
      return footprint
    })

  enum CallResult: UInt8, ParameterValue {
    case asItIs, asRecorded

    static let meaning = "The result of the call whose clean-up the step ends."

    var sentence: String {
      switch self {
      case .asItIs: "The call's result is what it was: after a failure, the failure."
      case .asRecorded:
        "A start, resume, migration or suspend succeeds if the database shows what it was to do."
      }
    }
  }
}

extension StepContext {
  /// Releases the operation's lock, whatever the result of the call.
  ///
  /// A lock that somebody has dropped since is not there any more; another call may hold one of the
  /// same kind by now.
  ///
  /// With `reservation` `cleared`, it releases the VM's reservation in the same transaction. With
  /// `result` `asRecorded`, it ends the call, with success if the database shows in the same
  /// transaction what the call was to do.
  ///
  /// - Code: `ocaml/xapi/message_forwarding.ml`, the `finally` of `with_vm_operation`.
  /// - Design: none for `result`; a repair.
  mutating func releaseOperation(_ instruction: InstructionView) -> Outcome {
    if !call.hasLostLock { record.operations.remove(Operations(instruction.operation)) }
    if instruction.value() == StepDefinition.Reservations.cleared { record.scheduledOn = .null }
    guard instruction.secondValue() == StepDefinition.CallResult.asRecorded,
      isRecorded(instruction.operation)
    else { return .done }

    return .over
  }

  /// Whether the database shows what the call was to do; false where it cannot tell.
  ///
  /// A migration to the host where the VM is leaves no trace in the database.
  @inline(__always)
  private func isRecorded(_ operation: Operation) -> Bool {
    switch operation {
    case .start, .resume: isRecordedAtChosen
    case .migrate: call.chosen != call.host && isRecordedAtChosen
    case .suspend: record.powerState == .suspended && !pool.isValid(record.residentOn)
    default: false
    }
  }

  /// Whether the database has the VM running on the host that the client chose.
  @inline(__always)
  private var isRecordedAtChosen: Bool {
    record.powerState == .running && record.residentOn == HostReference(call.chosen)
  }
}
