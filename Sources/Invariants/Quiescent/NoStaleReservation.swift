import Spec

/// S12: when everything is quiet, no memory is reserved for a VM without a current operation.
///
/// A reservation is made for one operation. If it outlives that, the host seems to have less room
/// than it has, until a master starts and clears all of them. So nothing is judged while no master
/// serves.
///
/// ``MemoryIsCounted`` is the other half: what is not reserved, although it takes memory.
///
/// - Design: appendix, `atomic_set_resident_on`, which hands the reservation over; silent on
///   reservations otherwise.
/// - Code: `ocaml/xapi/message_forwarding.ml`, the `finally` of the calls that reserve.
struct NoStaleReservation: QuiescentProperty {
  static let name = "NoStaleReservation"
  static let sentence =
    "When everything is quiet, no memory is reserved for a VM without a current operation."
  static let subject = "no master serves when the pool comes to rest"
  static let reads: StateParts = [
    .record(.scheduledOn, of: .any), .record(.operations, of: .any), .pool(.master),
    .host(.xapi, of: .any),
  ]

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.model.design.mayWrite(.record(.scheduledOn))
  }

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    guard pool[pool.master].xapi == .up else { return .silent }
    var judgement = Judgement.silent
    for vm in setting.vms where pool[vm].operations.isEmpty {
      guard pool[vm].scheduledOn == .null else { return .violated }
      judgement = .holds
    }
    return judgement
  }

  static func explanation(of violation: Violation) -> String {
    violation.phrase { vm in
      let record = violation.pool[vm]
      guard record.operations.isEmpty, record.scheduledOn != .null else { return nil }
      return "\(record.scheduledOn.phrase) reserves memory for \(vm.phrase), "
        + "which has no current operation"
    }
  }
}

extension Property {
  /// See ``NoStaleReservation``.
  public static let noStaleReservation = Property(NoStaleReservation.self)
}
