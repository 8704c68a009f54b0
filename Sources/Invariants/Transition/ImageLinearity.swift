import Spec

extension Judge {
  /// S11: a suspend image comes to life at most once, and the metadata that its resume needs is in
  /// the database before it goes from xenopsd.
  ///
  /// To resume an image twice is to run the VM's past on its present disks.
  ///
  /// - Design: silent on suspend, which its rule for Halted would otherwise catch.
  func imageLinearity(_ event: Event) -> Judgement {
    let record = event.before[event.vm]
    if event.has(.spentImage) { return Judgement(record.image == .complete) }
    if event.has(.beganToExecute), event.instruction.operation == .resume {
      if program.spendsImages { return .silent }
      return Judgement(record.image == .complete)
    }
    guard event.has(.removedMetadata), event.instruction.name == .original,
      event.before[event.host, event.vm, .original].metadata == .presentWithImage,
      record.image == .complete
    else { return .silent }

    return Judgement(record.hasMetadataOfImage)
  }
}
