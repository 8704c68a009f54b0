extension StepDefinition {
  /// See ``StepContext/awaitIdle()``.
  static let awaitIdle = StepDefinition(
    sentence: "xapi waits until its xenopsd has no operation for any VM.",
    waits: "until xenopsd serves and has neither an operation nor a receiving half of a migration.",
    example: Example(in: "Host.show_me_what_you_got", of: "amended"), actors: [.inspection],
    subject: { _ in .nothing },
    footprint: { _ in
      Footprint(reads: [
        .host(.xenopsd), .xenopsd(.operationCounter, of: .any),
        .xenopsd(.receiverCounter, of: .any),
      ])
    })
}

extension StepContext {
  /// Waits for operations and for the receiving halves of migrations.
  ///
  /// - Design: none; a repair of “Host.show_me_what_you_got”, step 3, which cancels but does not
  ///   wait.
  mutating func awaitIdle() -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }
    for index in 0..<size.vmCount where !pool[host, VM(index)].isIdle { return .blocked }

    return .done
  }
}
