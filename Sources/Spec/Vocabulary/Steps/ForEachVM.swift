extension StepDefinition {
  /// See ``StepContext/forEachVM()``.
  static let forEachVM = StepDefinition(
    sentence: "The rest of the procedure is repeated for each VM of the pool.",
    example: Example(in: "xapi.start", of: "amended"),
    actors: [.background, .inspection, .overview, .monitor], repeats: .vms,
    subject: { _ in .nothing },
    footprint: { _ in
      Footprint(
        writes: [.local(.vm)],
        alters: [
          .local(.observation), .local(.recalledEvent), .local(.residentOn), .local(.powerState),
          .local(.noXenopsdOperation), .local(.noXapiOperation), .local(.residentHere),
          .local(.suspendedByCheckpoint), .local(.sourceTemporaryPresent),
          .local(.destinationTemporaryPresent),
        ])
    })
}

extension StepContext {
  /// Takes up the first VM; the end of the procedure returns here for the next one.
  mutating func forEachVM() -> Outcome {
    locals.vm = VM(0)
    thread.vm = VM(0)
    locals.forgetReadings()
    return .done
  }

  /// Takes up the next VM.
  ///
  /// - Returns: whether there is one.
  mutating func takeUpNextVM() -> Bool {
    let next = locals.vm.index + 1
    guard next < size.vmCount else { return false }

    locals.vm = VM(next)
    thread.vm = VM(next)
    locals.forgetReadings()
    return true
  }
}
