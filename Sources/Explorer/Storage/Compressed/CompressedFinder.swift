/// Finds states in a compressed storage, where a place is the slot of the state's key.
///
/// Keys without a slot, the strays, have the places after the last slot.
@usableFromInline struct CompressedFinder<State: PackedState, Hash: StateHash>: StateFinder {
  @usableFromInline let storage: CompressedStorage<State, Hash>
  @usableFromInline let known: QuotientView
  @usableFromInline let strays: [UInt64]
  @usableFromInline let leftBits: UInt64
  @usableFromInline var folder: StateFolder<State, Hash>

  @usableFromInline init(_ storage: CompressedStorage<State, Hash>) {
    storage.life.expect(.numbered)
    self.storage = storage
    known = storage.known.view
    strays = storage.known.strays.sorted()
    leftBits = UInt64(storage.halfBits.left)
    folder = storage.folders[0]
  }

  @usableFromInline var placeCount: Int { known.shape.allSlots + strays.count }

  @usableFromInline func isState(at place: Int) -> Bool {
    place >= known.shape.allSlots || known.slot(at: UInt64(place)) != 0
  }

  @usableFromInline func state(at place: Int) -> State {
    let key: UInt64
    if place < known.shape.allSlots {
      let slot = known.slot(at: UInt64(place))
      key = known.shape.mixer.unmix(known.shape.mixed(slot: slot, at: UInt64(place)))
    } else {
      key = strays[place - known.shape.allSlots]
    }
    return folder.unfold(CompressedView<State, Hash>.unpacked(key, leftBits))
  }

  @usableFromInline mutating func find(_ wanted: [State], into places: inout [UInt32]) {
    for state in wanted {
      let key = CompressedView<State, Hash>.packed(folder.fold(state), leftBits)
      guard let place = place(of: key) else { Self.fail() }
      places.append(UInt32(truncatingIfNeeded: place))
    }
  }

  private func place(of key: UInt64) -> Int? {
    let (home, slot) = known.shape.place(of: key)
    if let position = known.position(of: key, home: home, slot: slot) { return Int(position) }
    return strays.firstIndex(of: key).map { known.shape.allSlots + $0 }
  }
}
