import Spec

/// S3: Halted is not written while the VM executes, or can still execute without a new request.
///
/// A VM that runs and is marked Halted can be started a second time, on the same disks.
///
/// The property judges the write, at the moment when it is made. Between a start's unpause and its
/// event, a state shows Halted although a domain executes; that is not a false halt. A write of
/// Halted over Halted changes nothing and is not judged.
///
/// - Design: “Background”, ¶2; “Events handling in xapi”, ¶2; “Failure modes”, ¶3.
struct NoFalseHalt: TransitionProperty {
  static let name = "NoFalseHalt"
  static let sentence = "A VM that executes, or can still come to execute, is not marked Halted."
  static let subject = "Halted is never written"
  static let askedAfter: Effects = .wrotePowerState
  static let reads: StateParts = [
    .record(.powerState, of: .any), .copies(of: .any),
    .xenopsd(.operationCounter, of: .any), .xenopsd(.queuedCounter, of: .any),
    .xenopsd(.receiverCounter, of: .any),
    .xenopsd(.receiverPeer, of: .any), .xenopsd(.stream, of: .any),
    .call(.vm, of: .any), .call(.hostCounter, of: .any), .call(.masterCounter, of: .any),
  ]

  /// Where a call may be that can still be refused.
  private var unadmitted = PositionSet()

  mutating func prepare(for machine: PoolMachine) {
    unadmitted = machine.program.positionsBeforeAdmission
  }

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    guard event.after[event.vm].powerState == .halted else { return .silent }

    return Judgement(!setting.canExecute(event.vm, in: event.before, unadmitted: unadmitted))
  }

  static func explanation(of violation: Violation) -> String {
    let vm = violation.vm.phrase
    return "\(violation.host.phrase) marked \(vm) Halted, and \(vm) \(execution(in: violation))"
  }

  /// The host where the VM executes, or the fact that it can still execute.
  private static func execution(in violation: Violation) -> String {
    let (vm, before) = (violation.vm, violation.before)
    for host in violation.setting.hosts {
      for name in Name.allCases where before[host, vm, name].isExecuting {
        return "executes on \(host.phrase)"
      }
    }
    for host in violation.setting.hosts where before[host, vm, .original].domain == .rebooting {
      return "is to be rebooted on \(host.phrase)"
    }
    return "can still come to execute: something under way leads to it"
  }
}

extension Property {
  /// See ``NoFalseHalt``.
  public static let noFalseHalt = Property(NoFalseHalt.self)
}
