#!/usr/bin/env bash
# Converts the Markdown files next to this script into the formats in which they are shipped, and
# writes the results to ../documents. Run it after editing a source:
#
#   corpus/sources/convert.sh             # everything
#   corpus/sources/convert.sh galactica   # only the sources whose name contains "galactica"
#
# It works from any folder. What it needs (Debian 12 packages):
#
#   pandoc                        all conversions
#   libreoffice-writer            the PDF files (soffice, without a display)
#   fonts-noto-cjk                the fonts embedded in the PDF files
#   zip, unzip, libc-bin (iconv)  the style template of the PDF files; GB18030
#
# Every source begins with front matter: title, author, date, lang. They end up as the metadata of
# the result. The date also stands in for the clock, so that a run on unchanged sources with the
# same tools gives the same documents again, byte for byte.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
umask 022

sources=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
documents=$(cd -- "$sources/../documents" && pwd)
only=${1:-}
done_count=0

for tool in pandoc soffice iconv zip unzip md5sum; do
  command -v "$tool" >/dev/null || { echo "convert.sh: $tool is missing" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# HTML shows the title from the metadata; the same heading in the text would be a second one.
cat >"$work/html.lua" <<'EOF'
local seen = false
function Header(h)
  if h.level == 1 and not seen then seen = true; return {} end
end
function Meta(m)
  if m.date then
    m['header-includes'] = pandoc.MetaBlocks{pandoc.RawBlock('html',
      '<meta name="date" content="' .. pandoc.utils.stringify(m.date) .. '">')}
  end
  return m
end
EOF

# Plain text keeps the address of a link, which pandoc would drop, behind the words of the link, and
# begins with the title, the author and the date.
cat >"$work/plain.lua" <<'EOF'
function Link(l)
  if pandoc.utils.stringify(l.content) == l.target then return l.content end
  local out = pandoc.List(l.content)
  out:extend{pandoc.Str(' <' .. l.target .. '>')}
  return out
end
function Pandoc(d)
  local at = (d.blocks[1] and d.blocks[1].t == 'Header') and 2 or 1
  local line = pandoc.utils.stringify(d.meta.author) .. '  ' .. pandoc.utils.stringify(d.meta.date)
  d.blocks:insert(at, pandoc.Para{pandoc.Str(line)})
  return d
end
EOF

# Prints one field of the front matter: field FILE NAME
field() {
  awk -v name="$2:" '/^---$/ { if (++n == 2) exit; next }
    index($0, name) == 1 { sub(/^[^:]*:[ \t]*/, ""); gsub(/^"|"$/, ""); print; exit }' "$1"
}

# repack FILE [NAME=SCRIPT...]: unpacks a zip container, runs each sed SCRIPT on the file NAME in it,
# and packs it again in the same order with the date of the document.
repack() {
  local file=$1 edit
  shift
  rm -rf -- "$work/unpacked"
  mkdir "$work/unpacked"
  unzip -q "$file" -d "$work/unpacked"
  unzip -Z1 "$file" >"$work/names"
  rm -f -- "$file"
  (
    cd -- "$work/unpacked"
    for edit; do
      sed -i -E -e "${edit#*=}" "${edit%%=*}"
    done
    find . -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
    # The first file of an EPUB has to be stored without compression.
    [[ ! -e mimetype ]] || zip -q -X -0 "$file" mimetype
    grep -v -x -e mimetype "$work/names" | zip -q -X -D "$file" -@
  )
}

# What pandoc writes for a Chinese document, "all text is Chinese, East Asian text is English",
# makes a word processor break English words anywhere. Slides get smaller text than pandoc's 24
# and 21 points, so that a slide holds a list of sources.
repack_office() {
  if [[ $1 == *.docx && $(field "$from" lang) == zh* ]]; then
    repack "$1" 'word/styles.xml=s#<w:lang [^>]*/>#<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA" />#'
  elif [[ $1 == *.pptx ]]; then
    repack "$1" 'ppt/slideMasters/slideMaster1.xml=s#sz="(2400|2100)"#sz="1500"#g'
  else
    repack "$1"
  fi
}

# begin SOURCE TARGET: true when the pair is wanted. Sets from, to and new, and stops the clock.
begin() {
  [[ -z $only || $1 == *"$only"* ]] || return 1
  from=$sources/$1
  to=$documents/$2
  new=$work/$2
  SOURCE_DATE_EPOCH=$(date -u -d "$(field "$from" date)" +%s)
  export SOURCE_DATE_EPOCH
}

finish() {
  mv -f -- "$new" "$to"
  done_count=$((done_count + 1))
  echo "$(basename -- "$from") -> documents/$(basename -- "$to")"
}

to_html() {
  begin "$1" "$2" || return 0
  pandoc "$from" -f markdown -t html5 --standalone --wrap=none --lua-filter "$work/html.lua" -o "$new"
  finish
}

# The single top heading becomes the title, and the sections the first level of headings.
to_office() {
  begin "$1" "$2" || return 0
  pandoc "$from" -f markdown --shift-heading-level-by=-1 -o "$new"
  repack_office "$new"
  finish
}

to_epub() {
  begin "$1" "$2" || return 0
  pandoc "$from" -f markdown -t epub3 --shift-heading-level-by=-1 \
    --metadata "identifier=urn:wenmai:corpus:${1%.md}" -o "$new"
  repack "$new"
  finish
}

# A copy of pandoc's own style template with A4 pages and with fonts that are there, so that
# LibreOffice embeds them rather than a substitute.
template() {
  [[ -e $work/template.docx ]] && return 0
  pandoc -o "$work/plain.docx" --print-default-data-file reference.docx
  mkdir "$work/template"
  (
    cd -- "$work/template"
    unzip -q "$work/plain.docx"
    sed -i -E -e 's#<a:(latin|ea) typeface="[^"]*"#<a:\1 typeface="Noto Sans CJK SC"#g' \
      word/theme/theme1.xml
    sed -i -E -e 's#"Consolas"#"Noto Sans Mono CJK SC"#g' word/styles.xml
    sed -i -E -e 's#<w:sectPr ?/>#<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>#' \
      word/document.xml
    zip -q -X -r "$work/template.docx" .
  )
}

to_pdf() {
  begin "$1" "$2" || return 0
  template
  local docx=$work/${2%.pdf}.docx stamp id
  # The curly quotation marks of the embedded font are as wide as a Chinese character, hence -smart.
  pandoc "$from" -f markdown-smart --shift-heading-level-by=-1 --reference-doc "$work/template.docx" \
    -o "$docx"
  repack_office "$docx"
  soffice --headless --norestore "-env:UserInstallation=file://$work/profile" \
    --convert-to pdf:writer_pdf_Export --outdir "$work" "$docx" >"$work/soffice.log" 2>&1 ||
    { cat "$work/soffice.log" >&2; exit 1; }
  [[ -s $new ]] || { cat "$work/soffice.log" >&2; exit 1; }
  # LibreOffice takes the time from the clock. The replacements have the same length, since a PDF
  # file counts bytes.
  stamp=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M%S)
  id=$(md5sum <"$docx" | cut -c 1-32 | tr a-f A-F)
  LC_ALL=C sed -i -E -e "s#/CreationDate\\(D:[0-9]{14}Z'\\)#/CreationDate(D:${stamp}Z')#" \
    -e "s#^(/ID \\[ )?<[0-9A-F]{32}>#\\1<$id>#" \
    -e "s#^/DocChecksum /[0-9A-F]{32}#/DocChecksum /$id#" "$new"
  finish
}

to_gb18030() {
  begin "$1" "$2" || return 0
  pandoc "$from" -f markdown -t plain --wrap=none --lua-filter "$work/plain.lua" |
    iconv -f UTF-8 -t GB18030 >"$new"
  finish
}

to_html    transformer.zh.md       transformer.zh.html
to_html    galactica.en.md         galactica.en.html
to_pdf     scaling-laws.zh.md      scaling-laws.zh.pdf
to_pdf     instructgpt.en.md       instructgpt.en.pdf
to_office  bert.zh.md              bert.zh.docx
to_office  seq2seq-attention.en.md seq2seq-attention.en.docx
to_office  emergent-abilities.zh.md emergent-abilities.zh.pptx
to_epub    word-vectors.zh.md      word-vectors.zh.epub
to_gb18030 gpt-1.zh.md             gpt-1.zh.gb18030.txt

((done_count > 0)) || { echo "convert.sh: no source matches \"$only\"" >&2; exit 1; }
