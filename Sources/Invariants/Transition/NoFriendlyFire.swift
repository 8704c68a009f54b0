import Spec

/// S6: no automatic action destroys the last healthy copy of a VM that nobody asked to stop.
///
/// Healthy is a domain with the VM's whole and latest memory, executing or not, and an image on
/// disk that no resume has used. Asked to stop: a shutdown was admitted, or the guest shut itself
/// down, and no start or resume has made the VM execute since. A request to suspend is no request
/// to lose the memory.
///
/// A reboot, too, is a request to give up the memory: what a reboot, or a hard reboot that makes way
/// for itself, destroys is no friendly fire, see ``RebootedVMRuns``.
///
/// To mark a VM Halted whose memory is in such an image forgets the image: the next start boots the
/// VM afresh.
///
/// - Design: “Background”, ¶2 and ¶4, what an interrupted migration must not come to.
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
  /// Whether some healthy copy of a VM is left: a domain with its latest memory, or an image on disk
  /// that no resume has used.
  fileprivate func hasHealthyCopy(of vm: VM, _ size: PoolSize) -> Bool {
    self[vm].image == .complete || hasHealthyDomain(of: vm, size)
  }
}

extension Property {
  /// See ``NoFriendlyFire``.
  public static let noFriendlyFire = Property(NoFriendlyFire.self)
}
