import Spec

extension Judge {
  /// S6: no automatic action destroys the last healthy copy of a VM that nobody asked to stop.
  ///
  /// Healthy is a domain with the VM's whole and latest memory, executing or not, and an image on
  /// disk that no resume has used. Asked to stop: a shutdown was admitted, or the guest shut itself
  /// down, and no start or resume has made the VM execute since. A request to suspend is no request
  /// to lose the memory.
  ///
  /// A reboot, too, is a request to give up the memory: what a reboot, or a hard reboot that makes way
  /// for itself, destroys is no friendly fire, see ``rebootedVMRuns(_:)``.
  ///
  /// To mark a VM Halted whose memory is in such an image forgets the image: the next start boots the
  /// VM afresh.
  ///
  /// - Design: “Background”, ¶2 and ¶4, what an interrupted migration must not come to.
  func noFriendlyFire(_ event: Event) -> Judgement {
    let record = event.before[event.vm]
    if event.has(.wrotePowerState), event.after[event.vm].powerState == .halted,
      record.powerState != .halted
    {
      let isInImage =
        record.image == .complete && !event.before.hasHealthyDomain(of: event.vm, size)
      return Judgement(record.stopWanted || !isInImage)
    }
    guard event.has(.destroyedDomain) || event.has(.discardedImage) else { return .silent }
    let isReboot = event.after[event.vm].isDownForReboot
    let wasWanted = !event.before[event.vm].stopWanted && !isReboot
    let lostLast =
      hasHealthyCopy(of: event.vm, in: event.before)
      && !hasHealthyCopy(of: event.vm, in: event.after)

    return Judgement(!(wasWanted && lostLast))
  }
}
