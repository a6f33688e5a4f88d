# Homebrew formula. Packages.java fills in address and check sums; zeros stand for an archive made on another system.
class Castdoctor < Formula
  desc "Finds out why something does not cast, and whose turn it is to act"
  homepage "https://castdoctor.invalid/"
  version "0.1.0"

  on_macos do
    on_arm do
      url "https://castdoctor.invalid/0.1.0/castdoctor-0.1.0-macos-arm64.tar.xz"
      sha256 "0000000000000000000000000000000000000000000000000000000000000000"
    end
    on_intel do
      url "https://castdoctor.invalid/0.1.0/castdoctor-0.1.0-macos-x64.tar.xz"
      sha256 "0000000000000000000000000000000000000000000000000000000000000000"
    end
  end
  on_linux do
    on_intel do
      url "https://castdoctor.invalid/0.1.0/castdoctor-0.1.0-linux-x64.tar.xz"
      sha256 "0000000000000000000000000000000000000000000000000000000000000000"
    end
  end

  def install
    bash_completion.install "share/bash-completion/completions/castdoctor"
    zsh_completion.install "share/zsh/site-functions/_castdoctor"
    fish_completion.install "share/fish/vendor_completions.d/castdoctor.fish"
    man1.install "share/man/man1/castdoctor.1"
    libexec.install "bin", "lib", "runtime"
    bin.install_symlink libexec/"bin/castdoctor"
  end

  test do
    assert_match "castdoctor #{version}", shell_output("#{bin}/castdoctor --version")
  end
end
