#!/bin/sh
# Makes a base image of this system's C libraries and nothing else, no shell either, as a
# docker-archive. Arguments: the archive, a JDK, the architecture that the image says it is for, a
# word that makes another image of it, and optionally a program, which does nothing.
set -eu
archive=$1 java=$2 architecture=$3 word=$4
work=$archive.work
root=$work/root
rm -rf "$work"
mkdir -p "$root/etc"
for file in "$java/bin/java" "$java/lib/server/libjvm.so" "$java/lib/libnet.so"; do
  ldd "$file"
done | grep -o '/[^ ]*' | grep -v "$java" | sort -u > "$work/libraries"
# What native libraries of apps are linked with.
dir=$(dirname "$(grep libc.so "$work/libraries" | head -n 1)")
for name in libstdc++.so.6 libgcc_s.so.1; do
  find "$dir" "/usr$dir" -maxdepth 1 -name "$name" | head -n 1
done >> "$work/libraries"
while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done < "$work/libraries"
if [ -n "${5:-}" ]; then
  mkdir -p "$root$(dirname "$5")"
  touch "$root$5"
fi
echo "root:x:0:0:$word:/:/none" > "$root/etc/passwd"
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -C "$root" -cf "$work/layer.tar" .
id=$(sha256sum < "$work/layer.tar" | cut -c1-64)
cat > "$work/config.json" << END
{"architecture":"$architecture","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":["sha256:$id"]}}
END
echo '[{"Config":"config.json","RepoTags":["base:1"],"Layers":["layer.tar"]}]' > "$work/manifest.json"
tar -C "$work" -cf "$archive" manifest.json config.json layer.tar
rm -r "$work"
