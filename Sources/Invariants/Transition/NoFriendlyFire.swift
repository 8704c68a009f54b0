import Spec

/// S6: no automatic action destroys the last healthy copy of a VM that nobody asked to stop.
///
/// A healthy copy is a domain with the VM's whole and latest memory, executing or not, or an image
/// on disk that no resume has used. Somebody asked the VM to stop if a shutdown was admitted or the
/// guest shut itself down, and no start or resume has made the VM execute since. A request to
/// suspend is not a request to lose the memory.
///
/// A reboot is also a request to give up the memory. So a reboot that destroys the last copy is not
/// friendly fire, see ``RebootedVMRuns``, nor is a hard reboot that makes way for itself.
///
/// Marking a VM Halted forgets a suspend image that has its memory: the next start boots the VM
/// afresh.
///
/// - Design: “Background”, ¶2 and ¶4, what an interrupted migration must not lead to.
struct NoFriendlyFire: TransitionProperty {
  static let name = "NoFriendlyFire"
  static let sentence = "Nothing destroys the last healthy copy of a VM that nobody asked to stop."
  static let subject = "no domain or image is ever destroyed, and Halted is never written"
  static let askedAfter: Effects = [.wrotePowerState, .destroyedDomain, .discardedImage]
  static let reads: StateParts = [
    .record(.powerState, of: .any), .record(.image, of: .any), .record(.stopWanted, of: .any),
    .record(.isDownForReboot, of: .any), .copies(of: .any),
  ]

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let record = event.before[event.vm]
    if event.has(.wrotePowerState), event.after[event.vm].powerState == .halted {
      let isInImage =
        record.image == .complete && !event.before.hasHealthyDomain(of: event.vm, setting.size)
      return Judgement(record.stopWanted || !isInImage)
    }
    guard event.has(.destroyedDomain) || event.has(.discardedImage) else { return .silent }
    let isReboot = event.after[event.vm].isDownForReboot
    let wasWanted = !record.stopWanted && !isReboot
    let lostLast =
      event.before.hasHealthyCopy(of: event.vm, setting.size)
      && !event.after.hasHealthyCopy(of: event.vm, setting.size)

    return Judgement(!(wasWanted && lostLast))
  }

  static func explanation(of violation: Violation) -> String {
    let (host, vm) = (violation.host.phrase, violation.vm.phrase)
    return violation.has(.wrotePowerState)
      ? "\(host) marked \(vm) Halted, whose memory is whole in its suspend image"
      : "\(host) destroyed the last healthy copy of \(vm), which nobody had asked to stop"
  }
}

extension ReadablePool {
  /// Whether any healthy copy of a VM is left.
  ///
  /// That is a domain with its latest memory, or an image on disk that no resume has used.
  fileprivate func hasHealthyCopy(of vm: VM, _ size: PoolSize) -> Bool {
    self[vm].image == .complete || hasHealthyDomain(of: vm, size)
  }
}

extension Property {
  /// See ``NoFriendlyFire``.
  public static let noFriendlyFire = Property(NoFriendlyFire.self)
}
