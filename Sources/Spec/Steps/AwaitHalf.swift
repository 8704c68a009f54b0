extension StepEntry {
  /// See ``StepContext/awaitHalf(_:)``.
  static let awaitHalf = StepEntry(
    sentence: "The master waits until it knows that nothing of the call is left on its host.",
    actors: [.master], parameters: [.choice("ifDead", "wait", "passOver", isOptional: true)])
}

extension StepContext {
  /// Asks the host that the call was forwarded to, until it can be reached and neither executes the
  /// call, nor has an operation for the VM in its xenopsd, nor an event for it that is not handled.
  ///
  /// With `ifDead` `passOver`, nothing is left on a host that is declared dead.
  ///
  /// - Design: none; a repair. The lock of an operation goes with the master's half of the call, and
  ///   the host's half may go on without it.
  mutating func awaitHalf(_ instruction: Instruction) -> Outcome {
    if instruction.choice == 1, pool[call.host].liveness == .declaredDead { return .done }
    guard call.hostCounter == 0, call.peerCounter == 0 else { return .blocked }
    guard pool.serves(call.host, callsFrom: host), pool[call.host].xenopsd == .up,
      pool[call.host, vm].isIdle, pool.barrier(at: call.host, for: vm) == .passed
    else { return .blocked }

    return .done
  }
}
