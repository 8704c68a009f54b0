extension StepDefinition {
  /// See ``StepContext/awaitEvents(_:)``.
  static let awaitEvents = StepDefinition(
    sentence: "The host waits until its event thread has handled what xenopsd has reported so far.",
    waits: "until the event thread has handled every event before the barrier.",
    example: Example(in: "start.host", of: "amended"),
    actors: [.host, .peer, .inspection],
    parameters: [.optional("ifLost", LostBarrier.self)],
    traits: [.setsBarrier],
    placement: { _ in
      [.notFirst(of: .complete, "nothing has happened before it that it could wait for")]
    },
    footprint: { step in
      let waits = Footprint(
        reads: [.call(.barrier), .host(.inspectionBarriers)],
        alters: [.call(.barrier), .host(.inspectionBarriers)])
      guard step.value() == LostBarrier.setAgain else {
        return Footprint(reads: waits.reads)
      }
      return waits.adding(Footprint(reads: [.host(.xenopsd)])).adding(.barrier(of: .any))
    })

  enum LostBarrier: UInt8, ParameterValue {
    case waitForEver, setAgain

    static let meaning = "What happens to a barrier that xenopsd has lost."

    var sentence: String {
      switch self {
      case .waitForEver: "The step waits forever."
      case .setAgain: "It is set again, as soon as xenopsd serves."
      }
    }
  }
}

extension StepContext {
  /// Waits at a barrier: a call set it on reaching this step, an inspection by ``injectBarrier()``.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Events_from_xenopsd.wait`.
  mutating func awaitEvents(_ instruction: InstructionView) -> Outcome {
    if instruction.value() == StepDefinition.LostBarrier.setAgain, pool[host].xenopsd == .up,
      pool[host].hasEventThread, setLostBarriersAgain()
    {
      return .again
    }
    guard thread.actor != .inspection else {
      for index in 0..<size.vmCount where pool[host].inspectionBarriers[index] != .passed {
        return .blocked
      }
      return .done
    }
    guard call.barrier == .passed else { return .blocked }

    return .done
  }

  /// Sets again the barriers that the thread waits for and xenopsd has lost.
  ///
  /// - Returns: whether any barrier was lost.
  private mutating func setLostBarriersAgain() -> Bool {
    guard thread.actor == .inspection else {
      guard call.barrier == .lost else { return false }
      call.barrier = pool.barrier(at: host, for: vm)
      return true
    }
    var wasLost = false
    for index in 0..<size.vmCount where pool[host].inspectionBarriers[index] == .lost {
      pool[host].inspectionBarriers[index] = pool.barrier(at: host, for: VM(index))
      wasLost = true
    }
    return wasLost
  }
}
