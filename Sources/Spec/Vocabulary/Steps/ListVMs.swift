extension StepDefinition {
  /// See ``StepContext/listVMs()``.
  static let listVMs = StepDefinition(
    sentence: "xapi lists the VMs that its xenopsd knows by their own uuid.",
    waits: "until xenopsd serves.",
    example: Example(in: "Host.show_me_what_you_got", of: "amended"),
    actors: [.inspection], subject: { _ in .nothing },
    footprint: { _ in
      Footprint(
        reads: [.host(.xenopsd), .copy(.original, of: .any)], writes: [.local(.listed)])
    })
}

extension StepContext {
  /// Puts the list into the thread's locals; it may be stale when it is used.
  ///
  /// xapi does not know names other than a VM's own uuid, so they are skipped.
  ///
  /// - Deviation: every host has one xenopsd; listing the xenopsds is not a separate step.
  /// - Design: “Host.show_me_what_you_got”, steps 1 and 2.
  mutating func listVMs() -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }

    locals.listed = 0
    for index in 0..<size.vmCount where pool[host, VM(index), .original].isPresent {
      locals.listed |= 1 << UInt8(truncatingIfNeeded: index)
    }
    return .done
  }
}
