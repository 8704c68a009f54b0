import Spec

/// S11: a suspend image is resumed at most once, and its metadata reaches the database in time.
///
/// The metadata that the resume needs is in the database before xenopsd removes it.
///
/// Resuming an image twice runs the VM's past on its present disks.
///
/// - Design: silent on suspend, which its rule for Halted would otherwise catch.
struct ImageLinearity: TransitionProperty {
  static let name = "ImageLinearity"
  static let sentence =
    "A suspend image is resumed at most once and is never left without metadata."
  static let subject = "no suspend image is ever resumed and no metadata with one removed"
  static let askedAfter: Effects = [.spentImage, .beganToExecute, .removedMetadata]
  static let reads: StateParts = [
    .record(.image, of: .any), .record(.hasBootRecord, of: .any),
    .record(.imageHasMetadata, of: .any), .copy(.original, of: .any),
  ]

  /// Whether a resume marks its image as used before the VM executes; if so, it is judged then.
  private var spendsImages = false

  mutating func prepare(for machine: PoolMachine) { spendsImages = machine.program.spendsImages }

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let record = event.before[event.vm]
    if event.has(.spentImage) { return Judgement(record.image == .complete) }
    if event.has(.beganToExecute), event.instruction.operation == .resume {
      return spendsImages ? .silent : Judgement(record.image == .complete)
    }
    guard event.has(.removedMetadata), event.instruction.name == .original,
      event.before[event.host, event.vm, .original].metadata == .presentWithImage,
      record.image == .complete
    else { return .silent }

    return Judgement(record.hasMetadataOfImage)
  }

  static func explanation(of violation: Violation) -> String {
    let (host, vm) = (violation.host.phrase, violation.vm.phrase)
    return violation.has(.beganToExecute)
      ? "\(host) resumed an image of \(vm) that a resume had used before"
      : "\(host) removed metadata of \(vm) that its suspend image cannot be resumed without"
  }
}

extension Property {
  /// See ``ImageLinearity``.
  public static let imageLinearity = Property(ImageLinearity.self)
}
