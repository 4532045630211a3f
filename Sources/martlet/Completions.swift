import ArgumentParser

struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a completion script for a shell.",
    discussion: """
      Examples:
        martlet completions bash > ~/.local/share/bash-completion/completions/martlet
        martlet completions zsh  > ~/.zfunc/_martlet       (a folder of $fpath)
        martlet completions fish > ~/.config/fish/completions/martlet.fish

      Exit codes: 0 done, 2 wrong use.
      """)

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: "The shell.")
  var shell: Shell

  func run() {
    let completion: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    Terminal.output(MartletCommand.completionScript(for: completion) + "\n")
  }
}
