import Spec

/// L3, for checkpoints: when everything is quiet, a VM that a checkpoint has suspended runs again.
///
/// A VM that somebody wants off is exempt, and so is one that a suspend was admitted for later.
///
/// A checkpoint suspends the VM only to take its snapshot. Nobody has asked for a suspended VM, and
/// if the checkpoint fails half way, nobody resumes it. ``DeadVMCanStart`` says that a client could.
///
/// A VM is suspended by a checkpoint once its memory is whole in the image. A checkpoint that loses
/// the memory before that violates ``NoFriendlyFire``.
///
/// - Design: silent on checkpoints.
struct CheckpointedVMRuns: QuiescentProperty {
  static let name = "CheckpointedVMRuns"
  static let sentence =
    "When everything is quiet, a VM that a checkpoint has suspended runs again."
  static let subject = "the pool never comes to rest"
  static let reads: StateParts = [
    .record(.isInCheckpoint, of: .any), .record(.stopWanted, of: .any),
    .record(.image, of: .any), .copies(of: .any),
  ]

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.mayWrite(.record(.isInCheckpoint))
  }

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    for vm in setting.vms where pool.isLeftByCheckpoint(vm, setting.size) { return .violated }
    return .holds
  }

  static func explanation(of violation: Violation) -> String {
    violation.phrase { vm in
      let (pool, size) = (violation.pool, violation.setting.size)
      guard pool.isLeftByCheckpoint(vm, size) else { return nil }
      return "a checkpoint has suspended \(vm.phrase), which does not run again: "
        + "\(pool[vm].placePhrase), suspend image \(pool[vm].image.phrase)"
    }
  }
}

extension ReadablePool {
  /// Whether a checkpoint has suspended a VM that does not execute although nobody asked for that.
  fileprivate func isLeftByCheckpoint(_ vm: VM, _ size: PoolSize) -> Bool {
    let record = self[vm]
    let isInImage = record.image == .complete || record.image == .consumed
    return record.isInCheckpoint && !record.stopWanted && isInImage
      && executingCount(of: vm, size) == 0
  }
}

extension Property {
  /// See ``CheckpointedVMRuns``.
  public static let checkpointedVMRuns = Property(CheckpointedVMRuns.self)
}
