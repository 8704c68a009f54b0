/// A step's effect on the domains of a VM on its host, by name.
///
/// It determines what a thread at a given position can still make execute.
enum DomainChange: Equatable, Sendable {
  /// Nothing.
  case none
  /// Creates a domain for the metadata under a name.
  case creates(Name)
  /// Completes the domain under a name if it has been created.
  case completes(Name)
  /// Lets a complete domain execute.
  case executes(Name)
  /// Lets a domain that was suspended in memory execute again.
  case resumes(Name)
  /// Destroys the domain under a name.
  case destroys(Name)
  /// Destroys the half-built, suspended or shut-down domains under the given names.
  case destroysUseless([Name])
  /// Fails unless a domain exists under a name.
  case needs(Name)
  /// Gives metadata and domain a new name.
  case renames(Name, to: Name)
  /// Gives a domain a new name, and leaves its metadata.
  case renamesDomain(Name, to: Name)
  /// Stores metadata under a name.
  case bringsMetadata(Name)
  /// Removes the metadata under a name, unless it has a domain.
  case removesMetadata(Name)
}

extension DomainChange {
  /// Whether the change makes a domain execute.
  var makesExecute: Bool {
    switch self {
    case .executes, .resumes: true
    default: false
    }
  }
}
