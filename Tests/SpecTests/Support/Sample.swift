import Spec

/// Models by name, so that a failing test shows which model it failed for.
enum Sample: CaseIterable {
  /// Nothing can happen.
  case least
  /// A migration without faults.
  case migration
  /// A migration with faults.
  case struckMigration
  /// A start without faults.
  case start
  /// A start next to another VM, while a xapi may restart.
  case struckStart
  /// A suspend and a resume, which a hard shutdown may interrupt.
  case suspend
  /// Reboots, by a client and by the guest.
  case rebooting
  /// A checkpoint and a revert, and a migration that may be cancelled.
  case checkpoint
  /// A host that is cut off, and an operator who may declare it dead or forget it.
  case declared
  /// The same with high availability.
  case fenced
  /// Two VMs, with one of everything.
  case busy
  /// A model with the maximum of everything.
  case widest

  var model: Model {
    switch self {
    case .least: .small(hosts: 1, design: .least)
    case .migration: .small(requests: [.migrate: 1])
    case .struckMigration:
      .small(
        requests: [.migrate: 1],
        faults: [.xenopsdRestart: 1, .migrationLinkLoss: 1, .replyLoss: 1])
    case .start: .small(.halted, requests: [.start: 1])
    case .struckStart:
      .small(
        .halted, .running(Host(1)), requests: [.start: 1], guest: [.shutdown: 1],
        faults: [.xapiRestart: 1])
    case .suspend:
      .small(requests: [.suspend: 1, .resume: 1, .hardShutdown: 1], design: .whole)
    case .rebooting:
      .small(
        requests: [.cleanReboot: 1, .hardReboot: 1], guest: [.reboot: 1], hosts: 1,
        design: .every)
    case .checkpoint:
      .small(
        requests: [.checkpoint: 1, .revert: 1, .migrate: 1, .cancelMigration: 1], design: .every)
    case .declared:
      .monitored(
        [.declareHostDead: 1, .forgetHost: 1], requests: [.start: 1],
        faults: [.managementPartition: 1, .databaseRollback: 1])
    case .fenced: .monitored(faults: [.managementPartition: 1], hasHA: true)
    case .busy: .busy
    case .widest: .widest
    }
  }
}
