extension GuestAction {
  /// The definition of the action.
  var definition: HappeningDefinition {
    switch self {
    case .shutdown: .guestShutdown
    case .update: .guestUpdate
    case .reboot: .guestReboot
    case .ignore: .guestIgnores
    case .crash: .guestCrashes
    }
  }
}

/// The actions that guests take of their own accord; see ``Expander/forEachGuestAction(_:)``.
extension HappeningDefinition {
  fileprivate static let guestShutdown = HappeningDefinition(
    phrase: "a guest shuts down", isPossible: { $0.allows(.shutdown) },
    footprint: Footprint(
      reads: [.copies()], writes: [.record(.stopWanted)], alters: .copies()
    )
    .adding([.record(.guestStopped)], where: .guestShutdownIsFailure)
    .adding(.spendingGuestAction))

  fileprivate static let guestUpdate = HappeningDefinition(
    phrase: "a guest reports something", isPossible: { $0.allows(.update) },
    footprint: Footprint(
      reads: [.copies(), .host(.xenopsd), .xenopsd(.isDirty)], writes: [.xenopsd(.isDirty)]
    ).adding(.spendingGuestAction))

  fileprivate static let guestReboot = HappeningDefinition(
    phrase: "a guest reboots", isPossible: { $0.allows(.reboot) },
    footprint: Footprint(
      reads: [.copies()], writes: [.record(.isDownForReboot)], alters: [.copy(.original)]
    ).adding(.spendingGuestAction))

  fileprivate static let guestCrashes = HappeningDefinition(
    phrase: "a guest crashes", isPossible: { $0.allows(.crash) },
    footprint: Footprint(reads: [.copies()], alters: .copies()).adding(.spendingGuestAction))

  fileprivate static let guestIgnores = HappeningDefinition(
    phrase: "a guest ignores a request", isPossible: { $0.allows(.ignore) },
    footprint: Footprint(
      reads: [.copies(), .xenopsd(.operationCounter), .xenopsd(.isIgnored)],
      writes: [.xenopsd(.isIgnored)]
    ).adding(.spendingGuestAction))
}

extension Footprint {
  fileprivate static var spendingGuestAction: Footprint {
    Footprint(reads: [.pool(.guestBudgets)], alters: [.pool(.guestBudgets)])
  }
}

extension Model {
  /// Whether guests may take the action.
  fileprivate func allows(_ action: GuestAction) -> Bool { (guest[action]?.budget ?? 0) > 0 }
}
