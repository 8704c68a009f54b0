extension Effects {
  /// The effects in words, by number.
  public var phrases: [String] {
    Self.all.filter { contains($0.effect) }.map(\.phrase)
  }

  /// Every effect, with the occasion in words.
  static let all: [(effect: Effects, phrase: String)] = [
    (.wrotePowerState, "power_state is written"),
    (.setResidentOn, "resident_on is set"),
    (.clearedResidentOn, "resident_on is cleared"),
    (.removedMetadata, "metadata is removed"),
    (.destroyedDomain, "a domain is destroyed"),
    (.renamed, "a VM is renamed"),
    (.beganToExecute, "a domain begins to execute"),
    (.restoredImage, "a suspend image is read"),
    (.admitted, "a call is admitted"),
    (.pushedMetadata, "metadata is pushed"),
    (.callSucceeded, "a call succeeds"),
    (.discardedImage, "an unused suspend image is destroyed"),
    (.spentImage, "a suspend image is marked as used"),
    (.cancelled, "a cancelled operation has ended"),
    (.changedDevice, "a device is changed"),
    (.callFailed, "a call fails"),
    (.importedMetadata, "queued metadata is imported"),
  ]
}
