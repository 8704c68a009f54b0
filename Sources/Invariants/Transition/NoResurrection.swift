import Spec

/// S19: metadata that xapi pushes on an event of the database never creates a VM again in xenopsd.
///
/// The push is for a VM that xenopsd knows. If the VM has gone by the time of the import, the
/// metadata belongs to nothing: it says that the VM is Halted on a host that it has left.
///
/// - Design: not mentioned.
/// - Code: `ocaml/xapi/xapi_xenops.ml`, `Xenopsd_metadata.update`, which asks `VM.exists` first.
struct NoResurrection: TransitionProperty {
  static let name = "NoResurrection"
  static let sentence =
    "A push on a database event never re-creates metadata of a VM that has gone."
  static let subject = "no push ever waits in a queue"
  static let askedAfter: Effects = .importedMetadata
  static let reads: StateParts = .copy(.original, of: .any)

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.mayWrite(.xenopsd(.queuedImport))
  }

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    Judgement(event.before[event.host, event.vm, .original].isPresent)
  }

  static func explanation(of violation: Violation) -> String {
    "\(violation.host.phrase) created the metadata of \(violation.vm.phrase) again, "
      + "which had gone"
  }
}

extension Property {
  /// See ``NoResurrection``.
  public static let noResurrection = Property(NoResurrection.self)
}
