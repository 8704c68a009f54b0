/// The footprints that many steps share; each is that of a method of ``StepContext``.
extension Footprint {
  /// See ``StepContext/signal()``.
  static var signal: Footprint {
    Footprint(reads: [.copy(.original)], writes: [.xenopsd(.isDirty)])
  }

  /// Adds raising an event if the uuid is the VM's own.
  func signalling(_ name: Name) -> Footprint { name == .original ? adding(.signal) : self }

  /// See ``PoolState/barrier(at:for:)``.
  static func barrier(of owner: StateParts.Owner) -> Footprint {
    Footprint(reads: [
      .xenopsd(.isDirty, of: owner), .handling, .host(.xenopsd, of: owner),
      .copy(.original, of: owner), .host(.hasEventThread, of: owner),
    ])
  }

  /// Adds dropping the pending event if the uuid is the VM's own, see ``StepContext/dropEvent()``.
  func droppingEvent(_ name: Name) -> Footprint {
    guard name == .original else { return self }
    return adding(
      Footprint(
        reads: [
          .xenopsd(.isDirty), .handling, .call(.vm, of: .any), .call(.host, of: .any),
          .call(.chosen, of: .any), .call(.peerCounter, of: .any),
        ],
        alters: [
          .xenopsd(.isDirty), .call(.barrier, of: .any), .host(.inspectionBarriers),
        ]))
  }

  /// See ``StepContext/destroy(_:)``.
  static func destroying(_ name: Name) -> Footprint {
    Footprint(
      reads: [.copy(name), .record(.operations)], alters: [.copy(name)],
      effects: [.destroyedDomain]
    )
    .adding([.record(.isDownForReboot)], where: .current(.hardReboot))
    .signalling(name)
  }

  /// See ``StepContext/beginToExecute(_:)``.
  static func executing(_ name: Name) -> Footprint {
    Footprint(
      alters: StateParts.copies(of: .any).union([
        .record(.isDownForReboot), .record(.isInCheckpoint),
      ]),
      effects: [.beganToExecute]
    ).signalling(name)
  }

  /// See ``StepContext/receive(_:)``.
  static var receiving: Footprint {
    Footprint(
      reads: [.xenopsd(.operationPeer), .xenopsd(.stream, of: .any)],
      alters: [.xenopsd(.stream, of: .any)])
  }

  /// See ``StepContext/send(_:)``.
  static var sending: Footprint { receiving }

  /// See ``StepContext/ask(_:_:)``.
  static var asking: Footprint {
    Footprint(
      writes: [.thread(.inspection, .counter), .host(.answer, of: .any)],
      alters: StateParts.thread(.inspection).union([.host(.inspectionBarriers, of: .any)]))
  }

  /// See ``PoolState/saveDatabase(_:)``; applies as long as a rollback is possible.
  static var savingDatabase: Footprint {
    Footprint(
      reads: [
        .record(.powerState, of: .any), .record(.residentOn, of: .any),
        .record(.scheduledOn, of: .any), .record(.image, of: .any),
        .record(.hasBootRecord, of: .any), .record(.alwaysRun, of: .any),
        .host(.liveness, of: .any), .host(.isForgotten, of: .any), .pool(.faultBudgets),
      ]
    ).adding(.savedDatabase, where: .mayRollBack)
  }
}

extension StateParts {
  /// Whether a host's event thread is handling an event, see ``PoolState/isHandlingEvent(on:of:)``.
  static var handling: StateParts {
    [.thread(.background, .counter), .thread(.background, .vm), .host(.xapi, of: .any)]
  }

  /// The written-out database.
  static var savedDatabase: StateParts {
    [
      .pool(.savedPowerState), .pool(.savedResidentOn), .pool(.savedScheduledOn),
      .pool(.savedImage), .pool(.savedBootRecord), .pool(.savedAlwaysRun), .pool(.savedLiveness),
      .pool(.savedIsForgotten),
    ]
  }
}
