import Spec

extension Judge {
  /// S3: Halted is not written while the VM executes, or can still come to execute with no new
  /// request.
  ///
  /// A VM that runs and is marked Halted can be started a second time, on the same disks. It is the
  /// write that is judged, at the moment when it is made: a state that shows Halted beside an
  /// executing domain for the moment between a start's unpause and its event is no false halt. A
  /// write of Halted over Halted changes nothing and is not judged.
  ///
  /// - Design: “Background”, ¶2; “Events handling in xapi”, ¶2; “Failure modes”, ¶3.
  func noFalseHalt(_ event: Event) -> Judgement {
    guard event.has(.wrotePowerState), event.after[event.vm].powerState == .halted,
      event.before[event.vm].powerState != .halted
    else { return .silent }

    return Judgement(!canExecute(event.vm, in: event.before))
  }
}
