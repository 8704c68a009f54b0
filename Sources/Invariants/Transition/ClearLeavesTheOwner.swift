import Spec

/// S9: `resident_on` is not cleared while the host that it names has a live domain of the VM.
///
/// The domain is live if it has the VM's whole and latest memory, under the VM's own uuid.
///
/// ``ConditionalClear`` compares names. That a clear finds the name that its caller has read does
/// not mean that nothing has happened since: the VM can have left that host and come back. Only the
/// moment of the clear counts; earlier reads by the thread are no excuse.
///
/// A clear of null, or of a reference to a forgotten host, takes no owner away and is not judged.
/// Nobody is exempt: an operator who declares a host dead that runs the VM is wrong.
///
/// - Design: “Failure modes”, ¶3; the list of new calls, 1, which compares the host only.
struct ClearLeavesTheOwner: TransitionProperty {
  static let name = "ClearLeavesTheOwner"
  static let sentence =
    "resident_on is not cleared while its host has a live domain of the VM."
  static let subject = "resident_on is never cleared while it names a host"
  static let askedAfter: Effects = .clearedResidentOn
  static let reads: StateParts = [
    .record(.residentOn, of: .any), .validity, .copy(.original, of: .any),
  ]

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let residentOn = event.before[event.vm].residentOn
    guard event.before.isValid(residentOn), let owner = residentOn.host else { return .silent }

    return Judgement(!event.before[owner, event.vm, .original].isHealthy)
  }

  static func explanation(of violation: Violation) -> String {
    let (vm, before) = (violation.vm, violation.before)
    guard let owner = before[vm].residentOn.host else { return "" }
    return "\(violation.host.phrase) cleared resident_on of \(vm.phrase), which was "
      + "\(owner.phrase), and the VM is there: \(before[owner, vm, .original].phrase)"
  }
}

extension Property {
  /// See ``ClearLeavesTheOwner``.
  public static let clearLeavesTheOwner = Property(ClearLeavesTheOwner.self)
}
