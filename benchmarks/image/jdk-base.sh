#!/bin/sh
# Makes the root of an image with a JDK, the C libraries that it needs, and the programs that the Dockerfile runs.
# Arguments: the tar file to write, and the JDK.
set -eu
archive=$1 java=$2
root=$archive.root
mkdir -p "$root/bin" "$root/opt/java" "$root/tmp" "$root/etc"
chmod 1777 "$root/tmp"
(cd "$java" && tar -c --exclude=./src.zip --exclude=./jmods --exclude=./man .) | tar -x -C "$root/opt/java"
for program in sh mkdir chown; do cp -L "$(command -v $program)" "$root/bin/"; done
for file in "$root"/bin/* "$java/bin/java" "$java/lib/server/libjvm.so" "$java"/lib/libnet.so "$java/lib/libnio.so"; do
  ldd "$file"
done | grep -o '/[^ ]*' | grep -v "$java" | sort -u > "$archive.libraries"
dir=$(dirname "$(grep libc.so "$archive.libraries" | head -n 1)")
for name in libstdc++.so.6 libgcc_s.so.1; do
  find "$dir" "/usr$dir" -maxdepth 1 -name "$name" | head -n 1
done >> "$archive.libraries"
while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done < "$archive.libraries"
tar -C "$root" -cf "$archive" .
rm -r "$root"
