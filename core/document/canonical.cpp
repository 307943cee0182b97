#include <fmt/format.h>

#include <algorithm>

#include "core/document/document.hpp"

namespace rx::document {

namespace {

class Writer {
public:
    explicit Writer(std::span<const std::string_view> without) : without_(without) {}

    void operator()(bool value) { out_ += value ? "true" : "false"; }
    void operator()(std::int64_t value) { out_ += std::to_string(value); }
    // Always with a point, an exponent or a word, so that 1.0 is not 1.
    void operator()(double value) { out_ += fmt::format("{:#}", value); }
    void operator()(const Date& value) { out_ += value.text; }
    void operator()(const Moment& value) { out_ += value.text; }

    void operator()(const std::string& value) {
        out_ += '"';
        for (const char c : value) {
            if (c == '"' || c == '\\') {
                out_ += '\\';
                out_ += c;
            } else if (static_cast<unsigned char>(c) < 0x20) {
                out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            } else {
                out_ += c;
            }
        }
        out_ += '"';
    }

    void operator()(const Array& value) {
        out_ += '[';
        for (const Node& element : value) {
            if (&element != &value.front()) out_ += ',';
            std::visit(*this, element.value);
        }
        out_ += ']';
    }

    void operator()(const Table& value) {
        std::vector<const Table::value_type*> entries;
        for (const auto& entry : value) {
            if (std::ranges::find(without_, entry.first.text) == without_.end()) entries.push_back(&entry);
        }
        std::ranges::sort(entries, {}, [](const auto* entry) -> const std::string& { return entry->first.text; });
        out_ += '{';
        for (const auto* entry : entries) {
            if (entry != entries.front()) out_ += ',';
            (*this)(entry->first.text);
            out_ += ':';
            std::visit(*this, entry->second.value);
        }
        out_ += '}';
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::span<const std::string_view> without_;
    std::string out_;
};

}  // namespace

std::string canonical(const Document& document) {
    Writer writer({});
    writer(document.root);
    return writer.take();
}

std::string canonical(const Node& node, std::span<const std::string_view> without) {
    Writer writer(without);
    std::visit(writer, node.value);
    return writer.take();
}

}  // namespace rx::document
