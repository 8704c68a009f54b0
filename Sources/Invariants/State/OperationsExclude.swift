import Spec

/// S18: at most one operation of a client drives a VM at a time.
///
/// A call drives its VM as long as its half on a host exists, whether or not the master still waits
/// for it or holds its lock. An operation that a xenopsd executes for a half that is gone drives
/// the VM too. So does a receiving half whose source has given up, if it can still make the VM
/// execute. A half that waits for a lost barrier drives nothing: nothing will wake it.
///
/// An operation on a device does not drive a VM; it takes the device's lock and waits in xenopsd's
/// queue.
///
/// An operation that a forced call has cancelled and waited for is over, and does not count. The
/// work that a xenopsd starts on its own, at its start or when a guest has shut down, is not an
/// operation: xenopsd itself queues it with the others.
///
/// - Design: taken for granted by “no current operations on the VM”; “Failure modes”, ¶1, names
///   what breaks it: a breakdown in communications in the middle of an operation.
/// - Code: `ocaml/xapi/message_forwarding.ml`, `with_vm_operation`: the lock goes with the master's
///   half, not with the host's.
struct OperationsExclude: StateProperty {
  static let name = "OperationsExclude"
  static let sentence = "At most one operation drives a VM at a time."
  static let subject = "no host ever executes a call"
  static let reads: StateParts = [
    .call(.hostCounter, of: .any), .call(.vm, of: .any), .call(.host, of: .any),
    .call(.barrier, of: .any), .xenopsd(.operationCounter, of: .any),
    .xenopsd(.receiverCounter, of: .any), .xenopsd(.receiverPeer, of: .any),
    .xenopsd(.stream, of: .any), .copies(of: .any),
  ]

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    var judgement = Judgement.silent
    for vm in setting.vms {
      var count = 0
      setting.forEachDriver(of: vm, in: pool) { _ in count &+= 1 }
      if count > 1 { return .violated }
      if count == 1 { judgement = .holds }
    }
    return judgement
  }

  static func explanation(of violation: Violation) -> String {
    violation.phrase { vm in
      var drivers: [String] = []
      violation.pool.read { pool in
        violation.setting.forEachDriver(of: vm, in: pool) { drivers.append($0.phrase) }
      }
      guard drivers.count > 1 else { return nil }
      return "\(vm.phrase) is driven at once by \(drivers.joined(separator: " and by "))"
    }
  }
}

extension Property {
  /// See ``OperationsExclude``.
  public static let operationsExclude = Property(OperationsExclude.self)
}
