extension StepDefinition {
  /// See ``StepContext/injectBarrier()``.
  static let injectBarrier = StepDefinition(
    sentence: "xapi has xenopsd put a barrier after every pending event.",
    waits: "until xenopsd serves.",
    example: Example(in: "Host.show_me_what_you_got", of: "amended"),
    actors: [.inspection], subject: { _ in .nothing },
    footprint: { _ in
      Footprint(reads: [.host(.xenopsd)], writes: [.host(.inspectionBarriers)])
        .adding(.barrier(of: .any))
    })
}

extension StepContext {
  /// Sets a barrier after the events of every VM, including those that are being handled.
  ///
  /// - Deviation: xenopsd's barriers are per VM; here one barrier stands for one per VM.
  /// - Design: “Host.show_me_what_you_got”, step 5.
  mutating func injectBarrier() -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }

    for index in 0..<size.vmCount {
      pool[host].inspectionBarriers[index] = pool.barrier(at: host, for: VM(index))
    }
    return .done
  }
}
